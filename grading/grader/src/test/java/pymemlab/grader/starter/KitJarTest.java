package pymemlab.grader.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitJarTest {

    @TempDir Path folder;
    private Path grader;
    private Path packed;

    @BeforeEach
    void aSmallKit() throws IOException {
        grader = SmallKit.in(folder);
        packed = folder.resolve("pymemlab.jar");
        Files.write(packed, KitJar.of(grader).bytes());
    }

    @Test
    void itUnpacksToTheGraderAndItsLibraries() throws IOException {
        Path unpacked = folder.resolve("deep/down");

        assertThat(Unpack.run(packed, unpacked.toString())).isZero();

        assertThat(entries(Files.readAllBytes(unpacked.resolve("grader.jar"))))
                .containsExactly("pymemlab/Main.class");
        assertThat(entries(Files.readAllBytes(unpacked.resolve("lib/spec-1.0.0.jar"))))
                .containsExactly("pymemlab/Memory.class");
        assertThat(unpacked.resolve("META-INF")).doesNotExist();
        try (var left = Files.list(unpacked)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void theGraderComesLastAndTheProgramFirst() throws IOException {
        assertThat(entries(Files.readAllBytes(packed)))
                .startsWith(
                        "META-INF/MANIFEST.MF",
                        "pymemlab/grader/starter/Unpack.class",
                        "pymemlab/grader/starter/Sha256.class")
                .endsWith(
                        "lib/contracts-1.0.0.jar",
                        "lib/spec-1.0.0.jar",
                        "lib/spec-tools-1.0.0.jar",
                        "grader.jar");
    }

    @Test
    void whatIsUnpackedPacksToTheSameBytes() throws IOException {
        Path unpacked = folder.resolve("unpacked");
        Unpack.run(packed, unpacked.toString());

        assertThat(KitJar.of(unpacked.resolve("grader.jar")).bytes())
                .isEqualTo(Files.readAllBytes(packed));
    }

    @Test
    void aWrongSumUnpacksNothing() throws IOException {
        Path unpacked = folder.resolve("unpacked");

        assertThat(Unpack.run(packed, unpacked.toString(), "0".repeat(64))).isEqualTo(1);
        assertThat(unpacked).doesNotExist();

        String sum = Sha256.of(Files.readAllBytes(packed));
        assertThat(Unpack.run(packed, unpacked.toString(), sum)).isZero();
        assertThat(unpacked).exists();
    }

    @Test
    void whatIsMissingOrCutShortIsPutThereAgain() throws IOException {
        Path unpacked = folder.resolve("unpacked");
        Unpack.run(packed, unpacked.toString());
        Path library = unpacked.resolve("lib/spec-1.0.0.jar");
        long size = Files.size(library);
        Files.writeString(library, "cut");
        Files.delete(unpacked.resolve("grader.jar"));

        assertThat(Unpack.run(packed, unpacked.toString())).isZero();

        assertThat(library).hasSize(size);
        assertThat(unpacked.resolve("grader.jar")).isRegularFile();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "");

        assertThat(Unpack.run(packed, file.resolve("below").toString())).isEqualTo(2);
        assertThat(Unpack.run(packed)).isEqualTo(2);
    }

    @Test
    void theSumIsThatOfSha256sum() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aLibraryIsFoundByItsName() throws IOException {
        byte[] library = KitJar.of(grader).library("spec");

        assertThat(entries(library)).containsExactly("pymemlab/Memory.class");
        assertThat(library.length).isLessThan(SmallKit.TEXT.length());
    }

    @Test
    void aKitThatIsNotBuiltSaysSo() {
        assertThatThrownBy(() -> KitJar.of(folder.resolve("classes")))
                .hasMessageContaining("needs grader.jar with its lib, but ")
                .hasMessageEndingWith("Build the kit with ./lab.");
        KitJar kit = KitJar.of(grader);
        assertThatThrownBy(() -> kit.library("asm")).hasMessageContaining("needs the library asm");
    }

    private static List<String> entries(byte[] jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                names.add(each.getName());
            }
        }
        return names;
    }
}
