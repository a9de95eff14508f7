package pymemlab.grader.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

/** What {@code ./lab progress} shows: the whole course, and how far the learner has come. */
public final class CourseMap implements Report {

    private static final int BAR = 20;

    private final Ink ink;

    /** For a reader with this ink. */
    public CourseMap(Ink ink) {
        this.ink = ink;
    }

    @Override
    public String of(Grade grade) {
        String lines =
                IntStream.rangeClosed(1, Course.titles().size())
                        .mapToObj(number -> line(number, grade))
                        .collect(Collectors.joining("\n"));
        return "%s\n\n%s\n"
                .formatted(
                        ink.strong(
                                "PyMemLab: %s of %s points"
                                        .formatted(grade.score(), grade.maxScore())),
                        lines);
    }

    private String line(int number, Grade grade) {
        String title =
                String.format(
                        Locale.ROOT, "  %s  %-24s  ", number, Course.titles().get(number - 1));
        return find(number, grade)
                .map(result -> title + judged(result))
                .orElseGet(() -> ink.faint(title + "to come"));
    }

    private String judged(ExerciseResult result) {
        return String.format(
                        Locale.ROOT,
                        "[%s]  %3d of %s  %s",
                        bar(result.score(), result.maxScore()),
                        result.score(),
                        result.maxScore(),
                        what(result))
                .stripTrailing();
    }

    private String bar(int score, int maxScore) {
        int full = maxScore == 0 ? 0 : score * BAR / maxScore;
        return ink.good("#".repeat(full)) + ".".repeat(BAR - full);
    }

    private static String what(ExerciseResult result) {
        return result.status() == ExerciseStatus.PARTIAL
                ? new Standing(result).next().orElse("")
                : result.status().label().replace('-', ' ');
    }

    private static Optional<ExerciseResult> find(int number, Grade grade) {
        return grade.exercises().stream()
                .filter(result -> result.exercise().number() == number)
                .findFirst();
    }
}
