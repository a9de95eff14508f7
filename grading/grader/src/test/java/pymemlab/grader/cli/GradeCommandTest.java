package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.report.CsvReport;
import pymemlab.grader.report.GitHubReport;
import pymemlab.grader.report.GradeTable;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.GradescopeReport;
import pymemlab.grader.report.JUnitReport;
import pymemlab.grader.report.JsonReport;
import pymemlab.grader.report.MarkdownReport;
import pymemlab.grader.report.html.HtmlReport;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

class GradeCommandTest {

    private final Grade grade = Grades.of(Grades.partial());
    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKit() {
        lab = new LabRun(home);
    }

    @Test
    void gradingThatCameToItsEndIsASuccessWhateverTheScore() {
        assertThat(lab.run("grade", ".")).isZero();
        assertThat(lab.out()).isEqualTo(new GradeTable().of(grade));
        assertThat(lab.err()).isEqualTo("ex02 dynamic array: running 31 tests\n");
        assertThat(lab.judging(Grades.doesNotCompile()).run("grade", ".")).isZero();
    }

    @Test
    void aDoubtfulGradeIsNone() {
        lab.judging(Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR));

        assertThat(lab.run("grade", ".", "--json", "a.json")).isEqualTo(2);
        assertThat(home.resolve("a.json")).exists();
    }

    @Test
    void aRepositoryIsJudgedByItsExercises() {
        lab.run("grade", ".");
        assertThat(lab.lastRequest().submission())
                .isEqualTo(home.resolve(".").resolve("exercises"));
        assertThat(lab.lastRequest().exercises()).isEqualTo(Catalogue.exercises());

        lab.file(LabRun.FOLDER + "/A.java", "").run("grade", home.toString());
        assertThat(lab.lastRequest().submission()).isEqualTo(home);

        lab.file("empty/x", "").run("grade", "empty");
        assertThat(lab.lastRequest().submission()).isEqualTo(home.resolve("empty"));
    }

    @Test
    void exercisesAndSeedCanBeChosen() {
        lab.run("grade", ".", "--exercise", "2", "--exercise", "dynamic-array", "--seed", "9");

        assertThat(lab.lastRequest().exercises())
                .containsExactly(Catalogue.numbered(2).orElseThrow());
        assertThat(lab.lastRequest().seed()).isEqualTo(OptionalLong.of(9));
    }

    @Test
    void reportsAreWrittenWhole() throws Exception {
        lab.file("a.json", "old");

        assertThat(lab.run("grade", ".", "--json=a.json", "--markdown=b.md", "--junit=c.xml"))
                .isZero();
        assertThat(lab.read("a.json")).isEqualTo(new JsonReport().of(grade));
        assertThat(lab.read("b.md")).isEqualTo(new MarkdownReport().of(grade));
        assertThat(lab.read("c.xml")).isEqualTo(new JUnitReport().of(grade));
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aPageForPeopleIsWritten() throws Exception {
        assertThat(lab.run("grade", ".", "--html=page.html")).isZero();
        assertThat(lab.read("page.html")).isEqualTo(new HtmlReport().of(grade));
    }

    @Test
    void otherPlacesGetTheirOwnFormats() {
        lab.with("CLASSROOM", "systems").with("ASSIGNMENT", "array").with("SUBMISSION_TAG", "s/1");
        lab.with("COMMIT_URL", "c").with("RELEASE_URL", "r");

        assertThat(lab.run("grade", ".", "--gradescope=g.json", "--classroom50=c.json", "--csv=d"))
                .isZero();
        assertThat(lab.read("g.json")).isEqualTo(new GradescopeReport().of(grade));
        assertThat(lab.read("c.json"))
                .contains("\"classroom\": \"systems\"", "\"review\": \"c\"", "\"score\": 40,");
        assertThat(lab.read("d")).isEqualTo(new CsvReport().of(grade));
    }

    @Test
    void classroom50IsRefusedWhereItsVariablesAreNotSet() {
        lab.with("CLASSROOM", "systems");

        assertThat(lab.run("grade", ".", "--json=a.json", "--classroom50=c.json")).isEqualTo(2);
        assertThat(lab.err())
                .isEqualTo(
                        "--classroom50 needs the variable ASSIGNMENT, but it is not set. Use --json"
                                + " outside of Classroom 50.\n");
        assertThat(lab.hasJudged()).isFalse();
        assertThat(lab.path("a.json")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhenGradingFails() throws Exception {
        lab.judgedBy(
                (request, progress) -> {
                    throw new CannotGrade("No.");
                });
        lab.file("a.json", "old");

        assertThat(lab.run("grade", ".", "--json", "a.json", "--junit", "c.xml")).isEqualTo(2);
        assertThat(lab.read("a.json")).isEqualTo("old");
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeGrading() {
        assertThat(lab.run("grade", ".", "--json", "no/where.json")).isEqualTo(2);
        assertThat(lab.err()).contains("where.json' cannot: its folder does not exist.");
        assertThat(lab.run("grade", ".", "--json", ".")).isEqualTo(2);
        assertThat(lab.err()).contains("that is a folder");
        assertThat(lab.hasJudged()).isFalse();
    }

    @Test
    void aFileThatBecomesAFolderMeanwhileIsRefusedAndLeavesNothing() throws Exception {
        lab.judgedBy(
                (request, progress) -> {
                    lab.file("a.json/inside", "x");
                    return grade;
                });

        assertThat(lab.run("grade", ".", "--json", "a.json")).isEqualTo(2);
        assertThat(lab.err()).contains("a.json' cannot: the disk refused it");
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aJobOfGitHubGetsSummaryAnnotationsAndResult() {
        lab.file("output", "before=1\n").file("summary", "");
        lab.with("GITHUB_OUTPUT", home.resolve("output"))
                .with("GITHUB_STEP_SUMMARY", home.resolve("summary"))
                .with("GITHUB_WORKSPACE", home);

        assertThat(lab.judging(Grades.doesNotCompile()).run("grade", ".", "--github")).isZero();
        assertThat(lab.out()).contains("\n::error file=exercises/ex02-dynamic-array/src/main/");
        assertThat(lab.read("summary")).startsWith("## PyMemLab: 0 of 100 points");
        assertThat(lab.read("output"))
                .isEqualTo(
                        "before=1\n"
                                + new GitHubReport("").output(Grades.of(Grades.doesNotCompile())));
    }

    @Test
    void aSummaryIsNotNeeded() {
        lab.with("GITHUB_OUTPUT", home.resolve("output")).with("GITHUB_STEP_SUMMARY", " ");
        lab.file(LabRun.FOLDER + "/A.java", "").judging(Grades.doesNotCompile());

        assertThat(lab.run("grade", ".", "--github")).isZero();
        assertThat(lab.out()).contains("::error file=ex02-dynamic-array/src");
        assertThat(lab.read("output")).startsWith("result=");
    }

    @Test
    void outsideOfGitHubItIsRefusedBeforeGrading() {
        assertThat(lab.run("grade", ".", "--github")).isEqualTo(2);
        assertThat(lab.err())
                .startsWith("--github needs the variable GITHUB_OUTPUT, but it is not");

        lab.with("GITHUB_OUTPUT", home);
        assertThat(lab.run("grade", ".", "--github")).isEqualTo(2);
        assertThat(lab.err()).startsWith("--github needs to write '");
        assertThat(lab.hasJudged()).isFalse();
    }
}
