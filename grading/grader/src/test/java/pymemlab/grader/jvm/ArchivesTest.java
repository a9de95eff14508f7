package pymemlab.grader.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    private final Role fromJars = role(new KitJars().with(Test.class));
    private final Role fromFolders = role(new KitJars().with(ArchivesTest.class));

    @TempDir Path folder;

    @Test
    void anArchiveIsUsedWhereThereIsOne() throws IOException {
        assertThat(Archives.in(folder).flags(fromJars)).isEmpty();

        Path archive = Files.createFile(folder.resolve("echo.jsa"));

        assertThat(Archives.in(folder).flags(fromJars))
                .containsExactly("-XX:SharedArchiveFile=" + archive);
        assertThat(Archives.in(folder).flags(fromFolders)).isEmpty();
    }

    @Test
    void theSystemPropertyNamesTheirFolder() throws IOException {
        Files.createFile(folder.resolve("echo.jsa"));
        assertThat(Archives.ofProperty().flags(fromJars)).isEmpty();
        System.setProperty(Archives.PROPERTY, folder.toString());
        try {
            assertThat(Archives.ofProperty().flags(fromJars)).hasSize(1);
        } finally {
            System.clearProperty(Archives.PROPERTY);
        }
    }

    @Test
    void aChildInTrainingWritesOne() {
        assertThat(Archives.writingTo(folder).flags(fromFolders))
                .containsExactly(
                        "-XX:ArchiveClassesAtExit=" + folder.resolve("echo.jsa"),
                        "-Dpymemlab.training=true");
    }

    private static Role role(KitJars jars) {
        return new Role("echo", "Echo", jars, List.of(), List.of());
    }
}
