package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** Every mistake of the bank is caught, by the rule that it breaks and not by one before. */
class WrongSubmissionsTest {

    private static final int EVERY_SO_MANY = 90;
    private static final Grader GRADER = new Grader(Limits.STANDARD, Progress.SILENT);

    @TempDir private static Path workFolder;
    private static List<Judged> judged;

    @BeforeAll
    static void judgeAll() throws Exception {
        List<BankedSubmission> wrong = BankedSubmission.all("wrong");
        judged = new Court(workFolder, GRADER::sessionOfKnownWork).judge(wrong);
        System.out.println(new VerdictTable("wrong submissions", judged).text());
        for (Exercise exercise : Catalogue.exercises()) {
            System.out.println(KillMatrix.of(exercise, judged).text());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsCaughtByTheRuleThatItBreaks() {
        return judged.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> mustBeCaught(each)));
    }

    @TestFactory
    Stream<DynamicTest> aHarnessOfItsOwnComesToTheSameVerdict() throws Exception {
        List<Judged> shared =
                IntStream.range(0, judged.size())
                        .filter(index -> index % EVERY_SO_MANY == EVERY_SO_MANY - 1)
                        .mapToObj(judged::get)
                        .toList();
        List<BankedSubmission> same = shared.stream().map(Judged::submission).toList();
        List<Judged> alone = new Court(workFolder.resolve("alone"), GRADER::session).judge(same);
        return IntStream.range(0, same.size())
                .mapToObj(
                        index ->
                                DynamicTest.dynamicTest(
                                        same.get(index).fullName(),
                                        () -> mustAgree(shared.get(index), alone.get(index))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesSomebody() {
        return Catalogue.exercises().stream()
                .map(each -> DynamicTest.dynamicTest(each.folder(), () -> mustCatch(each)));
    }

    private static void mustCatch(Exercise exercise) {
        assertThat(KillMatrix.of(exercise, judged).rulesThatCatchNobody())
                .as(
                        "rules that no wrong submission breaks; add a mistake that does, name the rule in a line 'also:' of one, or mend its tests")
                .isEmpty();
    }

    private static void mustAgree(Judged shared, Judged alone) {
        assertThat(points(shared))
                .as("the verdict on %s from a harness that others were judged in", shared.name())
                .isEqualTo(points(alone));
    }

    /** Not the messages: where a stack overflows hangs on what was compiled by then. */
    private static Map<String, Integer> points(Judged each) {
        return each.result().rules().stream()
                .collect(Collectors.toMap(result -> result.rule().id(), RuleResult::score));
    }

    private static void mustBeCaught(Judged each) {
        if (each.expected().fact("outcome").isPresent()) {
            mustBeRefused(each);
            return;
        }
        assertThat(each.firstBroken())
                .as(
                        "the first rule that %s breaks; correct the rule's tests, or 'breaks'. %s",
                        each.name(), each.why())
                .isEqualTo(each.expected().required("breaks"));
        for (String id : each.expected().words("also")) {
            assertThat(each.isCaughtBy(id))
                    .as("%s is %s, but %s must break it too", id, each.statusOf(id), each.name())
                    .isTrue();
        }
        List<String> kept =
                each.expected().words("keeps").stream().filter(each.submission()::judges).toList();
        for (String id : kept) {
            assertThat(each.statusOf(id))
                    .as("%s, which %s must keep: %s", id, each.name(), each.rule(id).message())
                    .isEqualTo(RuleStatus.PASSED);
        }
    }

    private static void mustBeRefused(Judged each) {
        assertThat(each.outcome()).as(each.why()).isEqualTo(each.expected().required("outcome"));
        assertThat(each.result().score()).as("points").isZero();
        assertThat(each.texts())
                .anySatisfy(text -> assertThat(text).contains(each.expected().required("message")));
    }
}
