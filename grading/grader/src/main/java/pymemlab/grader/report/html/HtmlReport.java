package pymemlab.grader.report.html;

import java.util.Optional;
import pymemlab.grader.report.Report;
import pymemlab.grader.report.Seeds;
import pymemlab.grader.result.Grade;
import pymemlab.grader.text.Clean;

/** A page for people, in one file that needs nothing else. */
public final class HtmlReport implements Report {

    private final Optional<String> submission;

    /** A page for one who knows whose work it is about. */
    public HtmlReport() {
        this(Optional.empty());
    }

    private HtmlReport(Optional<String> submission) {
        this.submission = submission;
    }

    /** A page that says whose it is, and lies beside {@code index.html}, the page of the class. */
    public static HtmlReport ofClass(String submission) {
        return new HtmlReport(Optional.of(Clean.line(submission)));
    }

    @Override
    public String of(Grade grade) {
        Element main =
                Element.of("main")
                        .with("id", "main")
                        .addAll(
                                grade.exercises().stream()
                                        .map(result -> new ExerciseSection(result).element()));
        return Page.titled(title(grade))
                .with(new Masthead(grade, submission).element())
                .with(main)
                .with(footer(grade))
                .text();
    }

    private String title(Grade grade) {
        String points = "PyMemLab: %d of %d points".formatted(grade.score(), grade.maxScore());
        return submission.map(name -> name + " · " + points).orElse(points);
    }

    private static Element footer(Grade grade) {
        return Element.of("footer")
                .add(
                        Element.of(
                                "p",
                                "Kit %s, %s. The same work gets the same points on every computer."
                                        .formatted(
                                                Clean.line(grade.kitVersion()), Seeds.text(grade))),
                        Element.of(
                                "p",
                                "A grade computed where the student can edit the kit is advice; the"
                                        + " grade of record is computed from a clean kit."));
    }
}
