package pymemlab.grader.report.html;

import pymemlab.grader.report.Report;
import pymemlab.grader.report.Seeds;
import pymemlab.grader.result.Grade;
import pymemlab.grader.text.Clean;

/** A page for people, in one file that needs nothing else. */
public final class HtmlReport implements Report {

    @Override
    public String of(Grade grade) {
        String title = "PyMemLab: %d of %d points".formatted(grade.score(), grade.maxScore());
        Element main =
                Element.of("main")
                        .with("id", "main")
                        .addAll(
                                grade.exercises().stream()
                                        .map(result -> new ExerciseSection(result).element()));
        return Page.titled(title)
                .with(new Masthead(grade).element())
                .with(main)
                .with(footer(grade))
                .text();
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
