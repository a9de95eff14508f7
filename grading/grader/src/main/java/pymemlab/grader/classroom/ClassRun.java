package pymemlab.grader.classroom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import pymemlab.grader.jvm.Background;

/**
 * Judges a class, several submissions side by side, and keeps each grade as soon as it is there.
 * What is kept already, of the same sources on the same terms, is not judged again.
 */
public final class ClassRun {

    private record Task(HandIn handIn, Part.Key key) {}

    private final Sitting.Opening opening;
    private final Parts parts;
    private final Terms terms;
    private final ClassWatch watch;
    private final Interruption interruption = new Interruption();
    private final List<Bench> benches = new CopyOnWriteArrayList<>();

    /** A run that judges on these terms and keeps what it finds in {@code parts}. */
    public ClassRun(Sitting.Opening opening, Parts parts, Terms terms, ClassWatch watch) {
        this.opening = opening;
        this.parts = parts;
        this.terms = terms;
        this.watch = watch;
    }

    /**
     * One row for each, by name.
     *
     * @param jobs how many are judged at once
     * @throws IOException if a grade cannot be kept
     * @throws InterruptedException if it was stopped
     */
    public List<Row> judge(Share share, int jobs) throws IOException, InterruptedException {
        List<Task> tasks =
                share.handIns().stream()
                        .map(each -> new Task(each, Part.Key.of(each, terms)))
                        .toList();
        parts.begin(share.manifest(tasks.stream().map(Task::key).toList(), terms));
        List<Row> rows = new CopyOnWriteArrayList<>();
        Queue<Task> open = new ConcurrentLinkedQueue<>();
        for (Task task : tasks) {
            Optional<Row> kept = parts.find(task.key());
            kept.ifPresentOrElse(rows::add, () -> open.add(task));
        }
        watch.begun(tasks.size(), rows.size());
        judge(open, Math.min(jobs, open.size()), rows);
        if (interruption.isThere()) {
            throw new InterruptedException(); // A table without all rows looks like a whole one.
        }
        return rows.stream().sorted(Comparator.comparing(Row::name)).toList();
    }

    /** Keeps nothing from now on, and ends every process; from any thread. */
    public void stop() {
        synchronized (parts) {
            interruption.stop();
        }
        benches.forEach(Bench::close);
    }

    private void judge(Queue<Task> open, int jobs, List<Row> rows)
            throws IOException, InterruptedException {
        List<FutureTask<Void>> work = new ArrayList<>();
        IntStream.range(0, jobs)
                .forEach(number -> work.add(Background.start("bench", () -> sit(open, rows))));
        try {
            for (FutureTask<Void> each : work) {
                each.get();
            }
        } catch (ExecutionException broken) {
            stop();
            throw new IOException(broken.getCause().getMessage(), broken.getCause());
        } catch (InterruptedException interrupted) {
            stop();
            throw interrupted;
        }
    }

    private Void sit(Queue<Task> open, List<Row> rows) throws IOException, InterruptedException {
        try (Bench bench = new Bench(opening, terms, watch)) {
            benches.add(bench);
            Optional<Task> next = Optional.ofNullable(open.poll());
            while (next.isPresent() && !interruption.isThere()) {
                keep(next.get(), rowFrom(bench, next.get())).ifPresent(rows::add);
                next = Optional.ofNullable(open.poll());
            }
        }
        return null;
    }

    /** The key tells for which sources a grade is kept, and reading them takes place later. */
    private Row rowFrom(Bench bench, Task task) {
        Row row = bench.judge(task.handIn());
        return task.key().equals(Part.Key.of(task.handIn(), terms))
                ? row
                : Row.notGraded(
                        row.name(),
                        "Grading needs files that stay as they are, but these changed while the class was judged. Give the same command again.");
    }

    private Optional<Row> keep(Task task, Row row) throws IOException, InterruptedException {
        if (row.grade().isPresent() && interruption.spoils(row.grade().get())) {
            return Optional.empty();
        }
        Row kept;
        synchronized (parts) {
            if (interruption.isThere()) {
                return Optional.empty();
            }
            kept = parts.keep(new Part(task.key(), row));
        }
        watch.judged(kept);
        return Optional.of(kept);
    }
}
