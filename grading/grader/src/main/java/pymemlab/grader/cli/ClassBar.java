package pymemlab.grader.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.grader.classroom.ClassWatch;
import pymemlab.grader.classroom.Row;

/** How far a class has come: a bar on a terminal, a line for each submission in a log. */
abstract class ClassBar implements ClassWatch, AutoCloseable {

    private static final int WIDTH = 20;

    private final Stages stages;
    private final LongSupplier nanoTime;
    private long begin;
    private int all;
    private int kept;
    private int judged;

    private ClassBar(Stages stages, LongSupplier nanoTime) {
        this.stages = stages;
        this.nanoTime = nanoTime;
    }

    /** One for this console. */
    static ClassBar on(Console console, LongSupplier nanoTime) {
        return console.terminal()
                ? new OneLine(Stages.overwriting(console.err()), nanoTime)
                : new Lines(Stages.lineByLine(console.err()), nanoTime);
    }

    @Override
    public synchronized void begun(int all, int kept) {
        this.begin = nanoTime.getAsLong();
        this.all = all;
        this.kept = kept;
        if (kept > 0) {
            stages.stage("%d of %d are graded already".formatted(kept, all));
        }
    }

    @Override
    public synchronized void judged(Row row) {
        judged++;
        show(row);
    }

    @Override
    public synchronized void close() {
        stages.close();
    }

    /** What is shown when a submission is done. */
    abstract void show(Row row);

    final void say(String... parts) {
        stages.stage(
                Stream.of(parts)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    final String count() {
        return "%d of %d".formatted(kept + judged, all);
    }

    final String bar() {
        int full = all == 0 ? WIDTH : WIDTH * (kept + judged) / all;
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    final String left() {
        Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - begin);
        return new TimeLeft(elapsed, judged, all - kept - judged).text().orElse("");
    }

    /** On a terminal. */
    private static final class OneLine extends ClassBar {

        private OneLine(Stages stages, LongSupplier nanoTime) {
            super(stages, nanoTime);
        }

        @Override
        public synchronized void stage(String submission, String stage) {
            say(bar() + " " + count(), left(), submission, stage);
        }

        @Override
        void show(Row row) {
            say(bar() + " " + count(), left(), row.name());
        }
    }

    /** In a log, where stages would be noise. */
    private static final class Lines extends ClassBar {

        private Lines(Stages stages, LongSupplier nanoTime) {
            super(stages, nanoTime);
        }

        @Override
        public void stage(String submission, String stage) {}

        @Override
        void show(Row row) {
            String what =
                    row.grade()
                            .map(
                                    grade ->
                                            "%s, %d of %d points"
                                                    .formatted(
                                                            row.status(),
                                                            grade.score(),
                                                            grade.maxScore()))
                            .orElse(row.status());
            say(count(), row.name(), what, left());
        }
    }
}
