package pymemlab.grader.autograder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pymemlab.contracts.Catalogue;

class BundleTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void everyScriptIsWrittenWithoutGaps(Service service) throws IOException {
        Bundle bundle = new Bundle(service, List.of(Catalogue.numbered(3).orElseThrow()));

        List<Path> files = bundle.into(folder, file -> Files.writeString(file, "jar"));

        assertThat(files).hasSize(3);
        assertThat(files.get(0)).hasContent("jar").hasFileName("pymemlab.jar");
        for (Path script : files.subList(1, 3)) {
            assertThat(script).content().doesNotContain("@EXERCISES@", "@POINTS@", "\r");
            assertThat(Files.isExecutable(script))
                    .isEqualTo(Files.readString(script).startsWith("#!"));
        }
    }

    @Test
    void theExercisesAndTheirPointsAreWrittenDown() throws IOException {
        var chosen =
                List.of(Catalogue.numbered(2).orElseThrow(), Catalogue.numbered(4).orElseThrow());

        new Bundle(Service.GRADESCOPE, chosen).into(folder, file -> {});

        assertThat(folder.resolve("run_autograder"))
                .content()
                .contains("exercises='--exercise 2 --exercise 4'", "points='200'");
    }

    @Test
    void aServiceIsKnownByItsName() {
        assertThat(Service.named("classroom50")).contains(Service.CLASSROOM50);
        assertThat(Service.named("CLASSROOM50")).isEmpty();
    }
}
