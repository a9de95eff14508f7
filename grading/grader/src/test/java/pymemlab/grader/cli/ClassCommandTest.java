package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.report.Grades;
import pymemlab.grader.report.JsonReport;

class ClassCommandTest {

    private static final String HEADER = "submission,ex02-dynamic-array,total,max,status,note\r\n";

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aClass() {
        lab =
                new LabRun(home)
                        .file("week3/anna/ex02-dynamic-array/A.java", "")
                        .file("week3/ben/ex02-dynamic-array/A.java", "");
    }

    @Test
    void aClassBecomesATableAndPages() {
        assertThat(lab.run("class", "week3", "--csv", "all.csv", "--html", "pages")).isZero();

        assertThat(lab.read("all.csv"))
                .isEqualTo(HEADER + "anna,40,40,100,partial,\r\nben,40,40,100,partial,\r\n");
        assertThat(lab.out()).startsWith("  2 submissions: 2 partial\n  points: mean 40.0, median");
        assertThat(lab.err()).contains("1 of 2 · ").contains("2 of 2 · ");
        assertThat(lab.read("pages/index.html")).contains("2 submissions");
        assertThat(list("pages")).hasSize(3);
        assertThat(list("all.csv.parts")).hasSize(2 + 1).contains("run.json");
        assertThat(list(".")).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void aSecondRunJudgesNothingAgain() {
        lab.run("class", "week3", "--csv", "all.csv");

        assertThat(lab.judging(Grades.complete()).run("class", "week3", "--csv", "all.csv"))
                .isZero();
        assertThat(lab.err()).isEqualTo("2 of 2 are graded already\n");
        assertThat(lab.read("all.csv")).contains("anna,40,40,100");
    }

    @Test
    void aSubmissionWithoutAGradeIsARowAndAnExitStatus() {
        lab.judgedBy(
                (request, progress) -> {
                    if (request.submission().endsWith("anna")) {
                        throw new CannotGrade("No room.");
                    }
                    return Grades.of(Grades.complete());
                });

        assertThat(lab.run("class", "week3", "--csv", "all.csv")).isEqualTo(2);
        assertThat(lab.read("all.csv")).contains("anna,,,,not-graded,No room.\r\nben,100,");
    }

    @Test
    void anArchiveIsARowAndAnExitStatus() {
        lab.file("week3/carl.zip", "");

        assertThat(lab.run("class", "week3", "--csv", "all.csv")).isEqualTo(2);
        assertThat(lab.out())
                .contains("3 submissions: 1 not-graded, 2 partial")
                .contains("carl.zip: carl.zip needs to be a folder, but is an archive. Unpack");
        assertThat(lab.read("all.csv")).contains("carl.zip,,,,not-graded,\"carl.zip needs");
    }

    @Test
    void sharesAddUpToTheClass() {
        for (int i = 0; i < 8; i++) {
            lab.file("week3/student" + i + "/ex02-dynamic-array/A.java", "");
        }
        lab.run("class", "week3", "--csv", "all.csv");
        lab.run("class", "week3", "--csv", "1.csv", "--shard", "1/2");
        lab.run("class", "week3", "--csv", "2.csv", "--shard=2/2", "--jobs", "1");

        assertThat(lab.run("class", "--merge", "1.csv.parts", "2.csv.parts", "--csv", "m.csv"))
                .isZero();
        assertThat(lab.read("m.csv")).isEqualTo(lab.read("all.csv")).hasLineCount(11);
        assertThat(lab.read("1.csv").lines().count() + lab.read("2.csv").lines().count())
                .isEqualTo(12);
    }

    @Test
    void whatSubmissionsRecordedIsCompared() {
        lab.file("week3/anna/grade.json", new JsonReport().of(Grades.of(Grades.complete())));

        assertThat(lab.run("class", "week3", "--csv", "all.csv", "--compare")).isZero();
        assertThat(lab.out())
                .contains("anna: ex02-dynamic-array recorded 100, graded 40")
                .doesNotContain("ben:");
        assertThat(lab.read("all.csv")).contains("ex02-dynamic-array recorded 100, graded 40");
    }

    @Test
    void aMergeTellsWhatSubmissionsRecordedAsTheRunDoes() {
        for (int i = 0; i < 4; i++) {
            lab.file("week3/student" + i + "/ex02-dynamic-array/A.java", "");
        }
        lab.file("week3/anna/grade.json", new JsonReport().of(Grades.of(Grades.complete())))
                .file("week3/ben/result.json", "{");
        lab.run("class", "week3", "--csv", "all.csv", "--compare");
        String told = lab.out();
        lab.run("class", "week3", "--csv", "1.csv", "--compare", "--shard", "1/2");
        lab.run("class", "week3", "--csv", "2.csv", "--compare", "--shard", "2/2");

        lab.run("class", "--merge", "1.csv.parts", "2.csv.parts", "--csv=m.csv", "--html=pages");

        assertThat(lab.out())
                .isEqualTo(told)
                .contains("anna: ex02-dynamic-array recorded 100, graded 40")
                .contains("ben: result.json is there, but holds no points that can be read");
        assertThat(lab.read("m.csv")).isEqualTo(lab.read("all.csv"));
        assertThat(lab.read("pages/index.html"))
                .contains("ex02-dynamic-array recorded 100, graded 40")
                .contains("result.json is there");
    }

    @Test
    void nothingToCompareIsSaid() {
        assertThat(lab.run("class", "week3", "--csv", "all.csv", "--compare")).isZero();
        assertThat(lab.err())
                .endsWith(
                        "--compare needs result.json or grade.json in a submission's folder, but"
                                + " none has one.\n");

        lab.run("class", "--merge", "all.csv.parts", "--csv", "m.csv");
        assertThat(lab.err()).startsWith("--compare needs result.json or grade.json");

        lab.run("class", "week3", "--csv", "all.csv");
        assertThat(lab.err()).doesNotContain("--compare");
    }

    @Test
    void aMergeTakesOnlyWhatTheLastRunsHaveJudged() throws Exception {
        lab.run("class", "week3", "--csv", "all.csv", "--exercise", "3");
        lab.run("class", "week3", "--csv", "all.csv");
        Files.move(home.resolve("week3/anna"), home.resolve("week3/anne"));
        lab.run("class", "week3", "--csv", "all.csv");

        assertThat(lab.run("class", "--merge", "all.csv.parts", "--csv", "m.csv")).isZero();
        assertThat(lab.read("m.csv")).isEqualTo(lab.read("all.csv")).doesNotContain("anna");
    }

    @Test
    void aMergeWithoutAllShardsIsRefused() {
        lab.run("class", "week3", "--csv", "2.csv", "--shard", "2/3");
        lab.run("class", "week3", "--csv", "1.csv", "--shard", "1/3");

        mustRefuse(
                "--merge needs all 3 shards, but 3/3 is missing. Judge it, or name its parts folder.",
                "--merge",
                "1.csv.parts",
                "2.csv.parts",
                "--csv=m.csv");
        mustRefuse("but 'week3' holds no run.json. Name", "--merge=./week3", "--csv=m.csv");
        mustRefuse("but 'gone' does not exist. Name", "--merge=gone", "--csv=m.csv");
        assertThat(home.resolve("m.csv")).doesNotExist();
    }

    @Test
    void saltAndExercisesAreHandedOn() {
        lab.run(
                "class",
                "week3",
                "--csv=a.csv",
                "--salt",
                "x",
                "--exercise=2",
                "--exercise=1",
                "--jobs=100000");

        assertThat(lab.lastRequest().salt()).isEqualTo("x");
        assertThat(lab.lastRequest().exercises())
                .extracting(exercise -> exercise.number())
                .containsExactly(1, 2);
        assertThat(lab.err()).contains("--jobs 100000 needs more memory than there is");
    }

    @Test
    void whatIsAskedWrongIsRefusedBeforeGrading() {
        mustRefuse("class needs either DIR or --merge PARTS, but neither", "--csv", "a.csv");
        mustRefuse("but both are given", "week3", "--merge", "p", "--csv=a.csv");
        mustRefuse("--merge needs parts alone", "--merge=p", "--csv=a.csv", "--compare");
        mustRefuse("--merge needs parts alone", "--merge=p", "--csv=a.csv", "--shard=1/2");
        mustRefuse("--csv needs FILE.", "week3");
        mustRefuse("There is no option '--cvs'. Did you mean --csv?", "week3", "--cvs", "a.csv");
        mustRefuse("--salt needs a text, but it is empty.", "week3", "--csv=a.csv", "--salt=");
        mustRefuse("--salt needs a text, but it is empty.", "week3", "--csv=a.csv", "--salt", " ");
        mustRefuse(
                "--shard needs I/N such as 2/4, but '3/2' is", "week3", "--csv=a", "--shard=3/2");
        mustRefuse("--jobs needs at least 1, but 0", "week3", "--csv=a.csv", "--jobs=0");
        mustRefuse("'gone' is none. Name one.", "gone", "--csv=a.csv");
        mustRefuse("'week3/anna' is a submission itself", "week3/anna", "--csv=a.csv");
        mustRefuse("its folder does not exist", "week3", "--csv=no/a.csv");
        lab.file("flat/readme.txt", "").file("file", "");
        mustRefuse("'flat' holds no folder. Unpack", "flat", "--csv=a.csv");
        mustRefuse("file', but it cannot be made", "week3", "--csv=a.csv", "--html=file");
        mustRefuse("--merge needs folders", "--merge=gone", "--csv=a.csv");
        assertThat(lab.hasJudged()).isFalse();
        assertThat(home.resolve("a.csv")).doesNotExist();
    }

    private void mustRefuse(String message, String... arguments) {
        String[] line =
                Stream.concat(Stream.of("class"), Stream.of(arguments)).toArray(String[]::new);

        assertThat(lab.run(line)).as(message).isEqualTo(2);
        assertThat(lab.err()).contains(message);
    }

    private Stream<String> list(String folder) {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
