package pymemlab.grader.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pymemlab.contracts.Exercise;
import pymemlab.grader.report.CsvText;
import pymemlab.grader.result.Grade;
import pymemlab.grader.text.Clean;

/** A class for a spreadsheet: one row a submission, with its points in each exercise. */
public final class ClassCsv {

    private final ClassGrades grades;
    private final List<Exercise> exercises;

    /** The class to be written. */
    public ClassCsv(ClassGrades grades) {
        this.grades = grades;
        this.exercises = grades.exercises();
    }

    /** The whole file. */
    public String text() {
        return header() + grades.rows().stream().map(this::row).collect(Collectors.joining());
    }

    private String header() {
        List<Object> cells = new ArrayList<>(List.of("submission"));
        exercises.forEach(exercise -> cells.add(exercise.folder()));
        cells.addAll(List.of("total", "max", "status", "note"));
        return CsvText.row(cells.toArray());
    }

    private String row(Row row) {
        List<Object> cells = new ArrayList<>(List.of(Clean.line(row.name())));
        for (Exercise exercise : exercises) {
            cells.add(cell(ClassGrades.result(row, exercise).map(result -> result.score())));
        }
        cells.add(cell(row.grade().map(Grade::score)));
        cells.add(cell(row.grade().map(Grade::maxScore)));
        cells.add(row.status());
        cells.add(Clean.line(note(row)));
        return CsvText.row(cells.toArray());
    }

    private String note(Row row) {
        return row.problem().or(() -> grades.differenceOf(row)).orElse("");
    }

    /** A submission without a grade has no points, which is not the same as none earned. */
    private static Object cell(Optional<Integer> points) {
        return points.isPresent() ? points.get() : "";
    }
}
