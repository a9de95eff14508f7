package pymemlab.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;

class CollectorTest {

    private static final Exercise EXERCISE = DynamicArrayExercise.EXERCISE;
    private static final String SOURCES = "ex02-dynamic-array/src/main/java/";

    @TempDir Path submission;

    @BeforeEach
    void oneSourceFile() throws IOException {
        write(SOURCES + "pymemlab/array/GrowableArray.java", "class GrowableArray {}");
    }

    @Test
    void sourceFilesAreNamedFromTheExercisesFolder() {
        Collected collected = collect();

        assertThat(collected.obstacle()).isEmpty();
        assertThat(collected.notes()).isEmpty();
        assertThat(collected.files())
                .containsExactly(
                        new SourceFile(
                                "src/main/java/pymemlab/array/GrowableArray.java",
                                "class GrowableArray {}"));
    }

    @Test
    void filesComeInTheOrderOfTheirPaths() throws IOException {
        write(SOURCES + "b/Z.java", "");
        write(SOURCES + "a/Y.java", "");

        assertThat(collect().files())
                .extracting(SourceFile::path)
                .containsExactly(
                        "src/main/java/a/Y.java",
                        "src/main/java/b/Z.java",
                        "src/main/java/pymemlab/array/GrowableArray.java");
    }

    @Test
    void aRepositoryKeepsTheExercisesInAFolderOfTheirOwn() throws IOException {
        Files.createDirectory(submission.resolve("exercises"));
        Files.move(
                submission.resolve("ex02-dynamic-array"),
                submission.resolve("exercises/ex02-dynamic-array"));

        assertThat(collect().files()).hasSize(1);
    }

    @Test
    void theSubmissionItselfMayBeALink(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), submission);

        assertThat(new Collector(link).collect(EXERCISE).files()).hasSize(1);
    }

    @Test
    void whatIsNoSourceIsIgnoredWithANote() throws IOException {
        write(SOURCES + "META-INF/services/x.Hook", "");
        write(SOURCES + "module-info.java", "");
        write(SOURCES + "junit-platform.properties", "");
        write("ex02-dynamic-array/src/main/resources/x", "");
        write("ex02-dynamic-array/pom.xml", "");

        Collected collected = collect();

        assertThat(collected.files()).hasSize(1);
        assertThat(collected.notes())
                .containsExactly(
                        "src/main/resources was ignored: only .java files are read",
                        "src/main/java/META-INF/services/x.Hook was ignored: only .java files are"
                                + " read",
                        "src/main/java/junit-platform.properties was ignored: only .java files are"
                                + " read",
                        "src/main/java/module-info.java was ignored: only .java files are read");
    }

    @Test
    void atMostTenNotesAreKept() throws IOException {
        for (int i = 0; i < 30; i++) {
            write(SOURCES + "note" + i + ".txt", "");
        }

        assertThat(collect().notes()).hasSize(10).last().isEqualTo("and 21 more such notes");
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("Secret.java"), "class Secret {}");
        Files.createSymbolicLink(submission.resolve(SOURCES + "Secret.java"), secret);
        Files.createSymbolicLink(submission.resolve(SOURCES + "folder"), elsewhere);

        Collected collected = collect();

        assertThat(collected.files()).hasSize(1);
        assertThat(collected.notes())
                .containsExactly(
                        "src/main/java/Secret.java was ignored: it is a link",
                        "src/main/java/folder was ignored: it is a link");
    }

    @Test
    void anExerciseThatIsALinkIsMissing(@TempDir Path elsewhere) throws IOException {
        Path moved = elsewhere.resolve("moved");
        Files.move(submission.resolve("ex02-dynamic-array"), moved);
        Files.createSymbolicLink(submission.resolve("ex02-dynamic-array"), moved);

        assertThat(problem(ExerciseStatus.MISSING).message())
                .contains("needs the folder ex02-dynamic-array", "links are not followed");
    }

    @Test
    void aMissingFolderIsNamed(@TempDir Path empty) {
        Collected collected = new Collector(empty).collect(EXERCISE);

        assertThat(collected.obstacle().orElseThrow().status()).isEqualTo(ExerciseStatus.MISSING);
        assertThat(collected.obstacle().orElseThrow().problems().get(0).message())
                .contains("ex02-dynamic-array");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| but there is nothing. Copy it from your repository.",
                ".DS_Store | but there is nothing.",
                "gina.zip Heap.java | but has only Heap.java, gina.zip. Unpack gina.zip.",
                "a b c d e f | but has only a, b, c, d and 2 more. Copy it from",
                "exercises/ex02_dynamic_array/x | has exercises/ex02_dynamic_array instead.",
                "gina/ex02_dynamic-array/x | has gina/ex02_dynamic-array instead. Rename it, and",
                "gina/ex02-dynamic-array/x | lies deeper, at gina/ex02-dynamic-array. Move it up.",
                "a/b/ex02-dynamic-array/x | lies deeper, at a/b/ex02-dynamic-array. Move it up.",
                "ex02-dynamic-array | but this is no folder of its own",
                "exercises/ex01-memory-map/x | but has only exercises/ex01-memory-map, exercises.",
            })
    void whatIsThereInsteadIsNamed(String files, String told, @TempDir Path folder)
            throws IOException {
        for (String each : files == null ? new String[0] : files.split(" ")) {
            write(folder, each);
        }

        assertThat(missing(folder))
                .startsWith("The submission needs the folder ex02-dynamic-array here or in")
                .contains(told);
    }

    @Test
    @DisabledOnOs(
            value = {OS.WINDOWS, OS.MAC},
            disabledReason = "there it is the same folder")
    void aFolderInOtherLettersIsNamed(@TempDir Path folder) throws IOException {
        write(folder, "Ex02-Dynamic-Array/x");

        assertThat(missing(folder)).contains("but has Ex02-Dynamic-Array instead. Rename it.");
    }

    @Test
    void aSecondDownloadIsNamedAndHostileNamesAreClean(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("\u202e" + "n".repeat(200)));

        assertThat(missing(folder)).contains("\\u{202e}nnn").hasSizeLessThan(250);

        Files.createDirectory(folder.resolve("ex02-dynamic-array (1)"));

        assertThat(missing(folder)).contains("but has ex02-dynamic-array (1) instead. Rename it.");
    }

    @Test
    void whatMacOsLeavesBesideASourceIsIgnored() throws IOException {
        write(SOURCES + "pymemlab/array/._GrowableArray.java", "\0\5\u0016\7");

        assertThat(collect().files()).hasSize(1);
        assertThat(collect().notes())
                .containsExactly(
                        "src/main/java/pymemlab/array/._GrowableArray.java was ignored: macOS keeps"
                                + " no Java in it");
    }

    @Test
    void aFolderWithoutSourcesIsMissing() throws IOException {
        Files.delete(submission.resolve(SOURCES + "pymemlab/array/GrowableArray.java"));

        assertThat(problem(ExerciseStatus.MISSING).message()).contains("./lab reset 2");

        Files.delete(submission.resolve(SOURCES + "pymemlab/array"));
        Files.delete(submission.resolve(SOURCES + "pymemlab"));
        Files.delete(submission.resolve(SOURCES));

        write("ex02-dynamic-array/GrowableArray.java", "");
        assertThat(problem(ExerciseStatus.MISSING).message())
                .contains("needs Java files below src/main/java")
                .contains("but has only GrowableArray.java, src. Take them from");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        write(SOURCES + "Large.java", " ".repeat((256 << 10) + 1));

        Problem problem = problem(ExerciseStatus.REFUSED);

        assertThat(problem.file()).isEqualTo("src/main/java/Large.java");
        assertThat(problem.message()).contains("at most 256 KiB, but here are 257");
    }

    @Test
    void aFileOfTheLargestSizeIsRead() throws IOException {
        write(SOURCES + "Large.java", " ".repeat(256 << 10));

        assertThat(collect().files().get(0).text()).hasSize(256 << 10);
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        for (int i = 0; i < 64; i++) {
            write(SOURCES + "C" + i + ".java", "");
        }

        assertThat(problem(ExerciseStatus.REFUSED).message())
                .contains("at most 64 source files, but here are 65");
    }

    @Test
    void tooManyBytesAreRefused() throws IOException {
        for (int i = 0; i < 5; i++) {
            write(SOURCES + "C" + i + ".java", " ".repeat(250 << 10));
        }

        assertThat(problem(ExerciseStatus.REFUSED).message())
                .contains("at most 1024 KiB of sources");
    }

    @Test
    void tooManyFoldersAreRefused() throws IOException {
        write(SOURCES + "d/".repeat(13) + "Deep.java", "");

        assertThat(problem(ExerciseStatus.REFUSED).message()).contains("at most 12 folders deep");
    }

    @Test
    void aFolderFullOfOtherFilesIsRefused() throws IOException {
        for (int i = 0; i <= SourceWalk.MOST_ENTRIES; i++) {
            write(SOURCES + "f" + i, "");
        }

        assertThat(problem(ExerciseStatus.REFUSED).message())
                .contains("more than 2000 files and folders");
    }

    @Test
    void aTreeOfEmptyFoldersIsRefused() throws IOException {
        for (int i = 0; i <= SourceWalk.MOST_ENTRIES / 4; i++) {
            Files.createDirectories(submission.resolve(SOURCES + i + "/a/b/c"));
        }

        assertThat(problem(ExerciseStatus.REFUSED).message())
                .contains("more than 2000 files and folders");
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws IOException {
        write(SOURCES + "A.java", "\uFEFFclass A {}");

        Collected collected = collect();

        assertThat(collected.files().get(0).text()).isEqualTo("class A {}");
        assertThat(collected.notes()).singleElement().asString().contains("byte-order mark");
    }

    @Test
    void otherEncodingsAreReadToo() throws IOException {
        writeBytes("A.java", "// naïve “x”".getBytes("windows-1252"));
        writeBytes("B.java", "// naïve".getBytes(StandardCharsets.UTF_16));
        writeBytes("C.java", "\uFEFF// naïve".getBytes(StandardCharsets.UTF_16LE));

        Collected collected = collect();

        assertThat(collected.files().subList(0, 3))
                .extracting(SourceFile::text)
                .containsExactly("// naïve “x”", "// naïve", "// naïve");
        assertThat(collected.notes())
                .hasSize(3)
                .allSatisfy(note -> assertThat(note).contains("save it as UTF-8"));
    }

    @Test
    void anEmptyFileIsASourceToo() throws IOException {
        write(SOURCES + "A.java", "");

        assertThat(collect().files()).hasSize(2);
    }

    private Collected collect() {
        return new Collector(submission).collect(EXERCISE);
    }

    private static String missing(Path folder) {
        Obstacle obstacle = new Collector(folder).collect(EXERCISE).obstacle().orElseThrow();
        assertThat(obstacle.status()).isEqualTo(ExerciseStatus.MISSING);
        return obstacle.problems().get(0).message();
    }

    private Problem problem(ExerciseStatus status) {
        Obstacle obstacle = collect().obstacle().orElseThrow();
        assertThat(obstacle.status()).isEqualTo(status);
        return obstacle.problems().get(0);
    }

    private void write(String path, String text) throws IOException {
        Path file = write(submission, path);
        Files.writeString(file, text);
    }

    private static Path write(Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private void writeBytes(String name, byte[] bytes) throws IOException {
        Files.write(submission.resolve(SOURCES + name), bytes);
    }
}
