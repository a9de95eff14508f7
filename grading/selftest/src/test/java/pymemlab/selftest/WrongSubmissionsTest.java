package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.RuleStatus;

/** Every mistake of the bank is caught, by the rule that it breaks and not by one before. */
class WrongSubmissionsTest {

    private static final int EVERY_SO_MANY = 12;
    private static final Grader GRADER = new Grader(Limits.STANDARD, Progress.SILENT);

    @TempDir private static Path workFolder;
    private static Court court;
    private static List<Judged> judged;

    @BeforeAll
    static void judgeAll() throws Exception {
        List<BankedSubmission> wrong = BankedSubmission.all("wrong");
        court = new Court(workFolder, GRADER::sessionOfKnownWork);
        judged = court.judge(wrong);
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
    Stream<DynamicTest> processesOfItsOwnComeToTheSameVerdict() {
        return IntStream.range(0, judged.size())
                .filter(index -> index % EVERY_SO_MANY == EVERY_SO_MANY - 1)
                .mapToObj(judged::get)
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> mustBeTheSame(each)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesSomebody() {
        return Catalogue.exercises().stream()
                .map(each -> DynamicTest.dynamicTest(each.folder(), () -> mustCatch(each)));
    }

    private static void mustCatch(Exercise exercise) {
        assertThat(KillMatrix.of(exercise, judged).rulesThatCatchNobody())
                .as(
                        "rules that no wrong submission breaks; add a mistake that breaks them, or mend their tests")
                .isEmpty();
    }

    private static void mustBeTheSame(Judged each) throws CannotGrade {
        ExerciseResult alone = GRADER.grade(court.request(each.submission())).exercises().get(0);

        assertThat(each.result())
                .as("the verdict on %s from a harness that others were judged in", each.name())
                .isEqualTo(alone);
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
        for (String id : each.expected().words("keeps")) {
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
