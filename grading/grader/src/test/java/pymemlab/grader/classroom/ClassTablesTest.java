package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.html.Pages;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

class ClassTablesTest {

    private final ClassGrades grades =
            ClassGrades.of(
                    List.of(
                            row("anna", Grades.complete()),
                            row("ben, \"x\"", Grades.partial()),
                            row("=cmd|' /C calc'!A0", Grades.doesNotCompile()),
                            row("dora", Grades.stopped(ExerciseStatus.MISSING)),
                            Row.notGraded("<script>eve</script>", "@no room")));

    @Test
    void theTableHasARowASubmissionAndNoFormula() {
        assertThat(new ClassCsv(grades).text())
                .isEqualTo(
                        """
                        submission,ex02-dynamic-array,total,max,status,note
                        anna,100,100,100,complete,
                        "ben, ""x""\",40,40,100,partial,
                        '=cmd|' /C calc'!A0,0,0,100,does-not-compile,
                        dora,0,0,100,missing,"A submission needs the exercises' folders, but this one holds none of those that are judged. Unpack it, or ask its author."
                        <script>eve</script>,,,,not-graded,'@no room
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void theSummaryCountsAndNamesWhatSomebodyMustLookAt() {
        ClassGrades compared =
                new ClassGrades(grades.rows(), Map.of("anna", new Recording(7, 100, Map.of())));

        assertThat(new ClassSummary(compared).text())
                .isEqualTo(
                        """
                          5 submissions: 1 complete, 1 does-not-compile, 1 missing, 1 not-graded, 1 partial
                          points: mean 35.0, median 20.0, 0 to 100 of 100

                          not graded
                            <script>eve</script>: @no room

                          nothing to judge
                            dora: A submission needs the exercises' folders, but this one holds none of those that are judged. Unpack it, or ask its author.

                          recorded otherwise
                            anna: recorded 7 of 100, graded 100 of 100
                        """);
        assertThat(new ClassSummary(ClassGrades.of(List.of())).text())
                .isEqualTo("  0 submissions: \n");
    }

    @Test
    void whatIsThereInsteadIsToldOfAMissingSubmission() {
        Problem problem = new Problem("", 0, "", "It needs a folder, but has only gina.zip.");
        ExerciseResult missing = Grades.stopped(ExerciseStatus.MISSING, problem);

        assertThat(row("gina", missing).problem()).contains(problem.message());
        assertThat(Row.graded("gina", new Grade("1", 1, List.of(missing, missing))).problem())
                .contains("None of 2 exercises is there. " + problem.message());
    }

    @Test
    void aDoubtfulGradeIsNamedInTheSummary() {
        Row doubtful = row("anna", Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR));

        assertThat(new ClassSummary(ClassGrades.of(List.of(doubtful))).text())
                .contains("anna: the judge withheld points");
    }

    @Test
    void thePageIsWellFormedAndObeysNobody() throws Exception {
        String page =
                new ClassPage(
                                new ClassGrades(
                                        grades.rows(),
                                        Map.of("anna", new Recording(7, 100, Map.of()))))
                        .text();

        String markup = page.replaceFirst("<!DOCTYPE html>", "");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
        assertThat(page)
                .doesNotContain("<script")
                .contains("5 submissions")
                .contains("<a href=\"" + ClassPage.fileOf(grades.rows().get(0)) + "\">anna</a>")
                .contains("&lt;script&gt;eve&lt;/script&gt;")
                .contains("recorded 7 of 100, graded 100 of 100")
                .contains(
                        "0 to 10 %: 2; 10 to 20 %: 0; 20 to 30 %: 0; 30 to 40 %: 0; 40 to 50 %: 1")
                .contains("90 to 100 %: 1;");
    }

    @Test
    void totalAndStatusStandBesideTheName() {
        String page = new ClassPage(grades).text();

        assertThat(page.replaceAll("<[^>]+>", "|").replaceAll("[|]+", "|"))
                .contains("|name|total|status|02|", "|anna|100 of 100|complete|100|");
    }

    /** The browser check of .ci/run opens it. */
    @Test
    void aPageForTheBrowserCheckIsWritten() throws Exception {
        List<Row> rows = new ArrayList<>(grades.rows());
        rows.add(Row.graded("Müller_17_assignsubmission_file", Pages.complete()));
        rows.add(Row.graded("w".repeat(300), Pages.broken()));
        rows.add(Row.graded("week3-submissions/octo-cat", Pages.started()));
        Path folder = Files.createDirectories(Path.of("target", "pages"));

        Files.writeString(folder.resolve("index.html"), new ClassPage(ClassGrades.of(rows)).text());

        assertThat(folder.resolve("index.html")).content().contains("8 submissions");
    }

    @Test
    void thePageOfNobodyIsAPage() {
        assertThat(new ClassPage(ClassGrades.of(List.of())).text())
                .contains("nothing was graded")
                .doesNotContain("Recorded otherwise");
    }

    @Test
    void aRuleIsMissedOnlyWhereItWasJudged() {
        assertThat(told(grades)).containsExactly("ARR-3 1/2 not 3", "ARR-6 1/2 not 3");
        assertThat(MissedRule.of(grades).get(0).percent()).isEqualTo(50);
        assertThat(new ClassPage(grades).text())
                .contains("1 of 2 judged (50 %)", "In 3 of 5 submissions nothing was judged.");
    }

    @Test
    void nobodyMissesARuleOfWorkThatWasStoppedBefore() {
        List<Row> rows =
                Stream.of(
                                ExerciseStatus.NOT_STARTED,
                                ExerciseStatus.REFUSED,
                                ExerciseStatus.INFRASTRUCTURE_ERROR)
                        .map(status -> Grades.result(status, failed(0)))
                        .map(result -> row(result.status().label(), result))
                        .toList();

        assertThat(told(ClassGrades.of(rows))).isEmpty();
        assertThat(new ClassPage(ClassGrades.of(rows)).text())
                .contains("In 3 of 3 submissions nothing was judged.")
                .contains("No rule that was judged was missed.");
    }

    @Test
    void whatOneMissedStandsBehindWhatManyMissed() {
        Row few = row("a", Grades.result(ExerciseStatus.PARTIAL, failed(0), failed(1)));
        Row many = row("b", Grades.result(ExerciseStatus.PARTIAL, failed(1)));
        Row passed =
                row("c", Grades.result(ExerciseStatus.PARTIAL, Grades.complete().rules().get(1)));

        assertThat(told(ClassGrades.of(List.of(few, many, many, passed))))
                .containsExactly("ARR-2 3/4 not 0", "ARR-1 1/1 not 3");
    }

    private static List<String> told(ClassGrades grades) {
        return MissedRule.of(grades).stream()
                .map(
                        each ->
                                "%s %d/%d not %d"
                                        .formatted(
                                                each.rule().id(),
                                                each.missed(),
                                                each.judged(),
                                                each.notJudged()))
                .toList();
    }

    private static RuleResult failed(int index) {
        return RuleResult.lost(Grades.entry(index), RuleStatus.FAILED, "x");
    }

    @Test
    void everyScoreFallsIntoItsTenth() {
        assertThat(new Histogram(new int[] {0, 69, 70, 630, 699, 700}, 700).counts())
                .containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 0, 3);
        assertThat(new Histogram(new int[0], 0).counts()).containsOnly(0);
    }

    @Test
    void theStatusOfASubmissionIsOneWord() {
        assertThat(status(Grades.complete(), Grades.complete())).isEqualTo("complete");
        assertThat(status(Grades.complete(), Grades.doesNotCompile())).isEqualTo("partial");
        assertThat(status(Grades.stopped(ExerciseStatus.MISSING), Grades.doesNotCompile()))
                .isEqualTo("does-not-compile");
        assertThat(
                        status(
                                Grades.stopped(ExerciseStatus.MISSING),
                                Grades.stopped(ExerciseStatus.NOT_STARTED)))
                .isEqualTo("not-started");
        assertThat(status(Grades.complete(), Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR)))
                .isEqualTo("infrastructure-error");
    }

    private static String status(ExerciseResult... results) {
        return Row.graded("a", new Grade("1", 1, List.of(results))).status();
    }

    private static Row row(String name, ExerciseResult result) {
        return Row.graded(name, Grades.of(result));
    }
}
