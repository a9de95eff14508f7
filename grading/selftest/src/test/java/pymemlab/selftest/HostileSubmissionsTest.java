package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;

/**
 * No attack earns a point that its code has not earned, stops the grader, or speaks in its name.
 */
class HostileSubmissionsTest {

    private static final Limits SHORT = new Limits(Duration.ofSeconds(8), Duration.ofSeconds(2), 1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_TEXT = 200_000;
    private static final Pattern COMMAND =
            Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]|##\\[|(?m)^\\s*::");

    private static final Set<String> NEVER_RUN = Set.of("refused", "does-not-compile", "missing");

    @TempDir private static Path workFolder;
    private static List<Judged> judged;

    @BeforeAll
    static void judgeAll() throws Exception {
        var grader = new Grader(SHORT, Progress.SILENT);
        Map<Boolean, List<BankedSubmission>> hostile =
                BankedSubmission.all("hostile").stream()
                        .collect(Collectors.partitioningBy(HostileSubmissionsTest::neverRuns));
        judged = new ArrayList<>(new Court(workFolder, grader::session).judge(hostile.get(false)));
        judged.addAll(new Court(workFolder, grader::sessionOfKnownWork).judge(hostile.get(true)));
        System.out.println(new VerdictTable("hostile submissions", judged).text());
    }

    /** Such as these can share a compiler and a harness: none of their classes is ever loaded. */
    private static boolean neverRuns(BankedSubmission submission) {
        return NEVER_RUN.contains(submission.description().required("outcome"));
    }

    @TestFactory
    Stream<DynamicTest> everyAttackEndsAsItShould() {
        return judged.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> mustEndAsExpected(each)));
    }

    @TestFactory
    Stream<DynamicTest> noAttackSpeaksInTheGradersName() {
        return judged.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> mustBeClean(each)));
    }

    @Test
    void noAttackLeavesAProcessBehind() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .as("processes that live on after grading; end them with their parent")
                .isEmpty();
    }

    private static void mustEndAsExpected(Judged each) {
        assertThat(each.outcome())
                .as("the outcome of %s: %s", each.name(), each.why())
                .isEqualTo(each.expected().required("outcome"));
        assertThat(each.result().score())
                .as("the points of %s", each.name())
                .isLessThanOrEqualTo(each.expected().number("score-at-most", 0))
                .isGreaterThanOrEqualTo(each.expected().number("score-at-least", 0));
        each.expected().parts("message").forEach(fragment -> mustSay(each, fragment));
        assertThat(each.took()).as("the time that %s took", each.name()).isLessThan(LONGEST);
    }

    private static void mustSay(Judged each, String fragment) {
        assertThat(each.texts().stream().anyMatch(text -> text.contains(fragment)))
                .as("%s needs to be told '%s', but is told: %s", each.name(), fragment, each.why())
                .isTrue();
    }

    private static void mustBeClean(Judged each) {
        assertThat(String.join("\n", each.texts()))
                .as("what is said about %s; let it pass through text.Clean", each.name())
                .doesNotContainPattern(COMMAND)
                .doesNotContain(Trap.SECRET)
                .hasSizeLessThan(MOST_TEXT);
    }
}
