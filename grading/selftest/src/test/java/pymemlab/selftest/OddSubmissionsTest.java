package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.RuleResult;

/**
 * A right solution keeps its points, however odd it looks: one that is lost here is our mistake.
 */
class OddSubmissionsTest {

    private static final Grader GRADER = new Grader(Limits.STANDARD, Progress.SILENT);

    @TempDir private static Path workFolder;
    private static List<Judged> judged;

    @BeforeAll
    static void judgeAll() throws Exception {
        List<BankedSubmission> odd = BankedSubmission.all("odd");
        judged = new Court(workFolder, GRADER::sessionOfKnownWork).judge(odd);
        System.out.println(new VerdictTable("odd submissions", judged).text());
    }

    @TestFactory
    Stream<DynamicTest> everyOddSolutionKeepsItsPoints() {
        return judged.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> mustKeepItsPoints(each)));
    }

    private static void mustKeepItsPoints(Judged each) {
        assertThat(each.result().problems())
                .as("problems of %s; open the verifier for it", each.name())
                .isEmpty();
        rules(each, kind -> kind != RuleKind.COST).forEach(rule -> mustBeAsSaid(each, rule));
        int cost =
                rules(each, kind -> kind == RuleKind.COST).stream()
                        .mapToInt(RuleResult::score)
                        .sum();
        assertThat(cost)
                .as("points for cost of %s: %s", each.name(), each.why())
                .isGreaterThanOrEqualTo(each.expected().number("cost-at-least", 0));
    }

    /** In full, or, where the description says that the way it was built loses it, not at all. */
    private static void mustBeAsSaid(Judged each, RuleResult result) {
        String id = result.rule().id();
        boolean isLost = each.expected().words("loses").contains(id);
        assertThat(result.score())
                .as("points for %s of %s: %s", id, each.name(), result.message())
                .isEqualTo(isLost ? 0 : result.rule().points());
    }

    private static List<RuleResult> rules(Judged each, Predicate<RuleKind> kinds) {
        return each.result().rules().stream()
                .filter(result -> kinds.test(result.rule().kind()))
                .toList();
    }
}
