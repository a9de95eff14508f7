package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    @TempDir Path folder;

    @Test
    void nothingButArchivesIsLeftBehind() throws Exception {
        Training.into(folder.resolve("new/archives"));

        // Java archives jars only; in the kit's own build there are folders among them.
        try (var left = Files.list(folder.resolve("new/archives"))) {
            assertThat(left).allMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Training.into(file))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("Archives need a folder that can be written");
    }

    @Test
    void anInterruptedTrainingSaysSo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Training.into(folder))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
