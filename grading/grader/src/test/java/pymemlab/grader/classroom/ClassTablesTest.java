package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import pymemlab.grader.report.Grades;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

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

                          recorded otherwise
                            anna: recorded 7 of 100, graded 100 of 100
                        """);
        assertThat(new ClassSummary(ClassGrades.of(List.of())).text())
                .isEqualTo("  0 submissions: \n");
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
    void thePageOfNobodyIsAPage() {
        assertThat(new ClassPage(ClassGrades.of(List.of())).text())
                .contains("nothing was graded")
                .doesNotContain("Recorded otherwise");
    }

    @Test
    void whatMostMissComesFirstAndWhoDidNotBeginDoesNotCount() {
        List<MissedRule> missed = MissedRule.of(grades);

        assertThat(missed)
                .extracting(each -> each.rule().id() + " " + each.missed() + "/" + each.begun())
                .containsExactly(
                        "ARR-3 2/3",
                        "ARR-5 2/3",
                        "ARR-6 2/3",
                        "ARR-1 1/3",
                        "ARR-2 1/3",
                        "ARR-4 1/3");
        assertThat(missed.get(0).percent()).isEqualTo(67);
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
