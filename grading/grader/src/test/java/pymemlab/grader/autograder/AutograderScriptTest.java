package pymemlab.grader.autograder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Classroom 50's script, with a java that only acts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Classroom 50 runs it in Linux")
class AutograderScriptTest {

    private static final String RESULT = "{\"score\": 7, \"tests\": [{\"passed\": true}]}";

    @TempDir Path folder;
    private String seconds = "30";
    private Stage stage;

    @BeforeEach
    void aBundle() throws IOException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "python3"))),
                "there is no python3 on the PATH");
        stage = new Stage(folder).bundle(Service.CLASSROOM50, "bundle");
        Files.createDirectories(folder.resolve("checkout"));
    }

    @Test
    void theGradersResultIsLeftInTheCheckout() throws Exception {
        stage.java("printf '%s' '" + RESULT + "' >\"$last\"");

        assertThat(run()).isZero();
        assertThat(result()).isEqualTo(JsonParser.parseString(RESULT));
        assertThat(stage.path("asked"))
                .content()
                .contains("grade " + folder + "/checkout --exercise 2 --classroom50 ");
    }

    @Test
    void aDoubtfulGradeIsLeftThereTooButIsNoSuccess() throws Exception {
        stage.java("printf '%s' '" + RESULT + "' >\"$last\"", "exit 2");

        assertThat(run()).isEqualTo(1);
        assertThat(result().get("score")).hasToString("7");
    }

    @Test
    void aGraderThatDiesLeavesAFailingResult() throws Exception {
        stage.java("kill -9 $$");

        mustHaveFailed("did not come to its end");
        assertThat(result().get("submission").getAsString()).isEqualTo("submit/1");
        assertThat(result().get("review").getAsString()).isEqualTo("c");
    }

    @Test
    void aBundleWithoutTheGraderIsNamed() throws Exception {
        stage.java("");
        Files.writeString(folder.resolve("jdk/bin/java"), "#!/bin/sh\nexit 1\n");

        mustHaveFailed("holds no grader");
    }

    @Test
    void aResultThatIsNoneIsAFailingOne() throws Exception {
        stage.java("printf '{\"tests\": []}' >\"$last\"");
        mustHaveFailed("judged nothing");

        stage.java("printf '[1' >\"$last\"");
        mustHaveFailed("did not come to its end");
    }

    @Test
    void aGraderThatNeverEndsIsStopped() throws Exception {
        stage.java("exec sleep 20");

        seconds = "1";
        mustHaveFailed("longer than 1 seconds");
    }

    @Test
    void aLinkOrAFolderInTheCheckoutIsReplaced() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Path result = folder.resolve("checkout/result.json");
        stage.java("printf '%s' '" + RESULT + "' >\"$last\"");

        Files.createSymbolicLink(result, elsewhere);
        assertThat(run()).isZero();
        assertThat(elsewhere).hasContent("kept");

        Files.delete(result);
        Files.createDirectories(result.resolve("inside"));
        assertThat(run()).isZero();
        assertThat(result().get("score")).hasToString("7");
    }

    private void mustHaveFailed(String why) throws Exception {
        assertThat(run()).isEqualTo(1);
        JsonObject test = result().getAsJsonArray("tests").get(0).getAsJsonObject();
        assertThat(result().get("schema").getAsString()).isEqualTo("classroom50/result/v1");
        assertThat(result().get("score")).hasToString("0");
        assertThat(test.get("passed").getAsBoolean()).isFalse();
        assertThat(test.get("max-score")).hasToString("100");
        assertThat(test.get("message").getAsString()).contains(why);
    }

    private JsonObject result() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("checkout/result.json")))
                .getAsJsonObject();
    }

    private int run() throws Exception {
        var variables =
                Map.of(
                        "AUTOGRADER_SECONDS", seconds,
                        "SUBMISSION_TAG", "submit/1",
                        "COMMIT_URL", "c");
        return stage.run("checkout", variables, "python3", "../bundle/autograder.py");
    }
}
