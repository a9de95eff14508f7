package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetCommandTest {

    private static final String SOURCE = "src/main/java/pymemlab/array/GrowableArray.java";
    private static final String FILE = "exercises/ex02-dynamic-array/" + SOURCE;

    @TempDir Path home;
    private LabRun lab;

    @BeforeEach
    void aKitWithAStarter() {
        lab = new LabRun(home).starter(SOURCE, "starter");
    }

    @Test
    void theOldFileStaysBesideTheNew() {
        lab.file(FILE, "mine");

        assertThat(lab.run("reset", "2")).isZero();
        assertThat(lab.read(FILE)).isEqualTo("starter");
        assertThat(lab.read(FILE + ".bak-1")).isEqualTo("mine");
        assertThat(lab.out())
                .isEqualTo(
                        "  "
                                + FILE
                                + "  put back; yours is now GrowableArray.java.bak-1\n"
                                + "\nCheck it: ./lab check 2\n");
    }

    @Test
    void aFileOfAnyLengthStaysBesideTheNew() throws IOException {
        lab.file(FILE, "mine");
        try (RandomAccessFile file = new RandomAccessFile(home.resolve(FILE).toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        assertThat(lab.run("reset", "2")).isZero();
        assertThat(lab.read(FILE)).isEqualTo("starter");
        assertThat(home.resolve(FILE + ".bak-1")).hasSize(3L << 30);
    }

    @Test
    void noBackupIsEverOverwritten() {
        lab.file(FILE, "first").run("reset", "2");
        lab.file(FILE, "second").run("reset", "2");

        assertThat(lab.read(FILE + ".bak-1")).isEqualTo("first");
        assertThat(lab.read(FILE + ".bak-2")).isEqualTo("second");
    }

    @Test
    void nothingElseIsLeftBehind() throws Exception {
        lab.file(FILE, "mine").run("reset", "2");

        try (var files = Files.list(home.resolve(FILE).getParent())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("GrowableArray.java", "GrowableArray.java.bak-1");
        }
    }

    @Test
    void whatIsTheStartersAlreadyStays() {
        lab.file(FILE, "starter").run("reset", "2");

        assertThat(lab.out()).contains("is the starter's already");
        assertThat(home.resolve(FILE + ".bak-1")).doesNotExist();
    }

    @Test
    void aFileThatWasDeletedComesBack() {
        lab.run("reset", "2");

        assertThat(lab.out()).contains(FILE + "  put there\n");
        assertThat(lab.read(FILE)).isEqualTo("starter");
    }

    @Test
    void aFolderInTheWayIsKeptToo() {
        lab.file(FILE + "/odd.txt", "odd").run("reset", "2");

        assertThat(lab.read(FILE)).isEqualTo("starter");
        assertThat(lab.read(FILE + ".bak-1/odd.txt")).isEqualTo("odd");
    }

    @Test
    void aLinkIsKeptAsALinkAndItsTargetUntouched() throws Exception {
        Path target = Files.writeString(home.resolve("elsewhere"), "theirs");
        Files.createDirectories(home.resolve(FILE).getParent());
        Files.createSymbolicLink(home.resolve(FILE), target);

        assertThat(lab.run("reset", "2")).isZero();
        assertThat(target).hasContent("theirs");
        assertThat(home.resolve(FILE)).isRegularFile().isNotEqualTo(target).hasContent("starter");
        assertThat(Files.isSymbolicLink(home.resolve(FILE + ".bak-1"))).isTrue();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() {
        lab.file("exercises/ex02-dynamic-array/src", "a file where a folder should be");

        assertThat(lab.run("reset", "2")).isEqualTo(2);
        assertThat(lab.err()).startsWith("reset needs to write '" + FILE + "', but cannot");
    }

    @Test
    void aKitWithoutStarterSaysSo(@TempDir Path other) {
        LabRun bare = new LabRun(other);

        assertThat(bare.run("reset", "2")).isEqualTo(2);
        assertThat(bare.err()).contains("but this kit holds none");
    }

    @Test
    void resetNeedsAnExercise() {
        assertThat(lab.run("reset")).isEqualTo(2);
        assertThat(lab.err()).isEqualTo("EX is missing. ./lab reset --help shows what there is.\n");
    }
}
