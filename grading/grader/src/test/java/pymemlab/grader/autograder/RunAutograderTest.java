package pymemlab.grader.autograder;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradescope's script, with a java that only acts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Gradescope runs it in Linux")
class RunAutograderTest {

    private static final String ARRAY = "ex02-dynamic-array";

    @TempDir Path base;
    private Stage stage;

    @BeforeEach
    void aBundle() throws IOException {
        stage = new Stage(base).bundle(Service.GRADESCOPE, "source");
        Files.createDirectories(base.resolve("submission/" + ARRAY));
    }

    @Test
    void theGradersResultIsLeftAlone() throws Exception {
        stage.java("printf '{\"score\": 7}' >\"$last\"");

        assertThat(run().get("score")).hasToString("7");
        assertThat(stage.path("asked"))
                .content()
                .endsWith(
                        "grader.jar grade %1$s/submission --exercise 2 --gradescope %1$s/results/results.json\n"
                                .formatted(base));
    }

    @Test
    void aGraderThatDiesLeavesAResultAllTheSame() throws Exception {
        stage.java(": >results/.results.json.1.tmp", "kill -9 $$");

        mustHaveFailed(run(), "or more memory than there is");
        assertThat(base.resolve("results")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aGraderThatSaysNothingLeavesAResultAllTheSame() throws Exception {
        stage.java("exit 2");

        mustHaveFailed(run(), "did not come to its end");
    }

    @Test
    void aGraderThatNeverEndsIsStopped() throws Exception {
        stage.java("exec sleep 20");

        mustHaveFailed(runFor("1"), "longer than 1 seconds");
    }

    @Test
    void anImageWithoutTheGraderIsNamed() throws Exception {
        stage.java("");
        Files.writeString(base.resolve("jdk/bin/java"), "#!/bin/sh\nexit 1\n");

        mustHaveFailed(run(), "not set up");
    }

    @Test
    void aRepositoryThatLiesOneFolderDeeperIsFound() throws Exception {
        Files.delete(base.resolve("submission/" + ARRAY));
        Files.createDirectories(base.resolve("submission/my repo/exercises"));
        stage.java("printf '{\"score\": 7}' >\"$last\"");

        run();

        assertThat(stage.path("asked")).content().contains("/submission/my repo --exercise");
    }

    @ParameterizedTest
    @CsvSource({
        "GrowableArray.java, src/main/java/pymemlab/array/GrowableArray.java",
        "src/main/java/pymemlab/array/A.java, src/main/java/pymemlab/array/A.java"
    })
    void ofOneExerciseTheJavaFilesOrSrcWillDo(String handedIn, String found) throws Exception {
        Files.delete(base.resolve("submission/" + ARRAY));
        Path file = base.resolve("submission/" + handedIn);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A {}");
        Files.createSymbolicLink(file.resolveSibling("Link.java"), file);
        stage.java("find \"$7/" + ARRAY + "\" -type f >seen", "printf '{\"score\": 7}' >\"$last\"");

        assertThat(run().get("score")).hasToString("7");
        assertThat(Files.readAllLines(base.resolve("seen")))
                .singleElement()
                .asString()
                .endsWith("/" + ARRAY + "/" + found);
    }

    private JsonObject run() throws Exception {
        return runFor("30");
    }

    private JsonObject runFor(String seconds) throws Exception {
        var variables = Map.of("AUTOGRADER_BASE", base.toString(), "AUTOGRADER_SECONDS", seconds);
        assertThat(stage.run(".", variables, "sh", "source/run_autograder")).isZero();
        return JsonParser.parseString(Files.readString(base.resolve("results/results.json")))
                .getAsJsonObject();
    }

    private static void mustHaveFailed(JsonObject result, String why) {
        var test = result.getAsJsonArray("tests").get(0).getAsJsonObject();

        assertThat(result.get("score")).hasToString("0");
        assertThat(test.get("max_score")).hasToString("100");
        assertThat(test.get("status").getAsString()).isEqualTo("failed");
        assertThat(test.get("output").getAsString()).contains(why);
    }
}
