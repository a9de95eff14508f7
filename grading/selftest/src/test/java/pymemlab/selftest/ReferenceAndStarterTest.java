package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleBook;
import pymemlab.grader.Main;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.Grader;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Limits;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.judge.Session;
import pymemlab.grader.report.html.ReferenceCosts;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;

/** The two ends of the scale: untouched starters get nothing, the reference gets everything. */
class ReferenceAndStarterTest {

    private static final Grader GRADER = new Grader(Limits.STANDARD, Progress.SILENT);

    @TempDir private static Path workFolder;
    private static Session session;
    private static Grade course;

    @BeforeAll
    static void prepare() throws IOException, CannotGrade {
        FastStart.prepare();
        session = GRADER.sessionOfKnownWork();
        course = grade(Repository.solutions(), exercises(), OptionalLong.empty());
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest(name = "exercise {index}")
    @MethodSource("exercises")
    void anUntouchedStarterGetsNothingAndIsToldAboutStepOne(Exercise exercise) throws CannotGrade {
        ExerciseResult result = grade(Repository.starters(), exercise, OptionalLong.empty());

        assertThat(result.score()).isZero();
        assertThat(result.status()).isEqualTo(ExerciseStatus.NOT_STARTED);
        assertThat(result.firstBroken())
                .map(RuleResult::message)
                .get()
                .asString()
                .contains("step 1");
    }

    @Test
    void theReferenceGetsEveryPoint() {
        assertThat(course.exercises()).hasSameSizeAs(exercises());
        for (ExerciseResult result : course.exercises()) {
            assertThat(result.firstBroken()).isEmpty();
            assertThat(result.score()).isEqualTo(RuleBook.TOTAL_POINTS);
            assertThat(result.status()).isEqualTo(ExerciseStatus.COMPLETE);
        }
    }

    /** Costs of some rules vary a little with the seed, by less than a chart can show. */
    @Test
    void pagesShowTheReferenceWhereItStands() {
        for (ExerciseResult result : course.exercises()) {
            for (RuleResult rule : result.rules()) {
                rule.rule().scale().ifPresent(scale -> mustBeRecorded(rule, scale));
            }
        }
    }

    private static void mustBeRecorded(RuleResult rule, CostScale scale) {
        double measured = rule.measured().orElseThrow();
        double tolerance = Math.abs(scale.floor() - scale.target()) / 20;
        assertThat(ReferenceCosts.of(rule.rule().id()).orElse(Double.NaN))
                .as(
                        "reference-costs.properties needs %s=%.3f. Correct it.",
                        rule.rule().id(), measured)
                .isCloseTo(measured, within(tolerance));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1})
    void noSeedCostsTheReferenceAPoint(long seed) throws CannotGrade {
        Grade grade = grade(Repository.solutions(), exercises(), OptionalLong.of(seed));

        assertThat(grade.seed()).isEqualTo(seed);
        assertThat(grade.score()).isEqualTo(grade.maxScore());
    }

    @Test
    void aloneAndUnderAnotherFolderAnExerciseGetsTheSeedAndVerdictThatItGetsInTheCourse()
            throws Exception {
        Path moved = workFolder.resolve("hand in, Zoë (2)");
        Folders.copy(Repository.solutions(), moved);

        for (ExerciseResult each : course.exercises().subList(1, 3)) {
            assertThat(grade(moved, each.exercise(), OptionalLong.empty())).isEqualTo(each);
        }
    }

    @Test
    void theCommandGivesTheSamePointsAsTheGrader() throws IOException {
        Path report = workFolder.resolve("grade.json");
        StringWriter printed = new StringWriter();
        String[] command = {
            "grade", Repository.solutions().toString(), "--exercise=2", "--json=" + report
        };

        int status = Main.run(command, new PrintWriter(printed), new PrintWriter(printed));

        assertThat(status).as("exit status; it printed: %s", printed).isZero();
        assertThat(Files.readString(report))
                .containsPattern("\"score\": ?%d\\b".formatted(RuleBook.TOTAL_POINTS))
                .containsPattern("\"maxScore\": ?%d\\b".formatted(RuleBook.TOTAL_POINTS));
    }

    static List<Exercise> exercises() {
        return Catalogue.exercises();
    }

    private static ExerciseResult grade(Path submission, Exercise exercise, OptionalLong seed)
            throws CannotGrade {
        return grade(submission, List.of(exercise), seed).exercises().get(0);
    }

    private static Grade grade(Path submission, List<Exercise> exercises, OptionalLong seed)
            throws CannotGrade {
        var request = new GradingRequest(submission, exercises, seed, Set.of());
        return session.grade(request);
    }
}
