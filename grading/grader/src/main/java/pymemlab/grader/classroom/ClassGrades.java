package pymemlab.grader.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/**
 * A whole class.
 *
 * @param rows one for each submission, by name
 * @param recordings by submission what it says of itself, if that was asked for
 */
public record ClassGrades(List<Row> rows, Map<String, Recording> recordings) {

    /** A class of which nobody asked what the submissions say of themselves. */
    public static ClassGrades of(List<Row> rows) {
        return new ClassGrades(rows, Map.of());
    }

    /** The exercises that were judged, by number. */
    public List<Exercise> exercises() {
        return results()
                .map(ExerciseResult::exercise)
                .distinct()
                .sorted(Comparator.comparingInt(Exercise::number))
                .toList();
    }

    /** Such as {@code 12 submissions}. */
    String size() {
        return rows.size() == 1 ? "1 submission" : rows.size() + " submissions";
    }

    /** The most that a submission can earn. */
    public int maxScore() {
        return graded().mapToInt(Grade::maxScore).max().orElse(0);
    }

    /** The points of those that were graded, the fewest first. */
    public int[] scores() {
        return graded().mapToInt(Grade::score).sorted().toArray();
    }

    /** How many have each status, by status. */
    public Map<String, Long> statuses() {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::status, TreeMap::new, Collectors.counting()));
    }

    /** Whose own record says something else than the grade. */
    public List<Row> differing() {
        return rows.stream().filter(row -> differenceOf(row).isPresent()).toList();
    }

    /** What its own record says otherwise. */
    public Optional<String> differenceOf(Row row) {
        return Optional.ofNullable(recordings.get(row.name()))
                .flatMap(recording -> row.grade().flatMap(recording::differenceFrom));
    }

    /** The result of one exercise. */
    static Optional<ExerciseResult> result(Row row, Exercise exercise) {
        return row.grade().stream()
                .flatMap(grade -> grade.exercises().stream())
                .filter(result -> result.exercise().number() == exercise.number())
                .findFirst();
    }

    Stream<ExerciseResult> results() {
        return graded().flatMap(grade -> grade.exercises().stream());
    }

    private Stream<Grade> graded() {
        return rows.stream().map(Row::grade).flatMap(Optional::stream);
    }
}
