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
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.RuleResult;

/**
 * A right solution keeps its points, however odd it looks: one that is lost here is our mistake.
 */
class OddSubmissionsTest {

    private static final Exercise EXERCISE = Catalogue.numbered(2).orElseThrow();

    private static final Grader GRADER = new Grader(Limits.STANDARD, Progress.SILENT);

    @TempDir private static Path workFolder;
    private static List<Judged> judged;

    @BeforeAll
    static void judgeAll() throws Exception {
        List<BankedSubmission> odd = BankedSubmission.all(EXERCISE, "odd");
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
        assertThat(rules(each, kind -> kind != RuleKind.COST))
                .allSatisfy(
                        result ->
                                assertThat(result.score())
                                        .as(
                                                "%s of %s: %s",
                                                result.rule().id(), each.name(), result.message())
                                        .isEqualTo(result.rule().points()));
        int cost =
                rules(each, kind -> kind == RuleKind.COST).stream()
                        .mapToInt(RuleResult::score)
                        .sum();
        assertThat(cost)
                .as("points for cost of %s: %s", each.name(), each.why())
                .isGreaterThanOrEqualTo(each.expected().number("cost-at-least", 0));
    }

    private static List<RuleResult> rules(Judged each, Predicate<RuleKind> kinds) {
        return each.result().rules().stream()
                .filter(result -> kinds.test(result.rule().kind()))
                .toList();
    }
}
