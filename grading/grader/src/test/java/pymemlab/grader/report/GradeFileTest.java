package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

class GradeFileTest {

    static Stream<ExerciseResult> results() {
        return Stream.of(
                Grades.complete(),
                Grades.partial(),
                Grades.dear(),
                Grades.infinitelyDear(),
                Grades.doesNotCompile(),
                Grades.noting(Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR), "a", "b"),
                Grades.saying("half \ud83d a pair <b> \u0000 ::error:: \"},"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void whatIsReadIsWrittenAsItWas(ExerciseResult result) {
        String written = new JsonReport().of(Grades.of(result));

        assertThat(GradeFile.read(written).map(new JsonReport()::of)).contains(written);
    }

    @Test
    void aGradeOfTheCourseComesBackWhole() {
        Grade grade =
                new Grade(
                        "1.2.3",
                        Long.MAX_VALUE,
                        Catalogue.exercises().stream().map(GradeFileTest::halfOf).toList());

        assertThat(GradeFile.read(new JsonReport().of(grade))).contains(grade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "null",
                "{\"schema\":\"pymemlab/result/v2\"}",
                "{\"schema\":\"pymemlab/result/v1\"}",
                "{\"schema\":\"pymemlab/result/v1\",\"kit\":3}",
                "{\"schema\":[]}"
            })
    void whatIsNoResultIsNone(String text) {
        assertThat(GradeFile.read(text)).isEmpty();
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherKindMakesNoGrade() {
        String written = new JsonReport().of(Grades.of(Grades.dear()));

        for (String name : List.of("kit", "durationMillis", "exercises")) {
            JsonObject without = JsonParser.parseString(written).getAsJsonObject();
            JsonElement value = without.remove(name);
            assertThat(GradeFile.read(without.toString())).as(name).isEmpty();
            without.addProperty(name, "x");
            assertThat(GradeFile.read(without.toString())).as(name).isEmpty();
            without.add(name, value);
            assertThat(GradeFile.read(without.toString())).as(name).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"score, 1000000", "maxScore, 1"})
    void pointsThatDoNotAddUpMakeNoGrade(String field, int value) {
        JsonObject changed =
                JsonParser.parseString(new JsonReport().of(Grades.of(Grades.dear())))
                        .getAsJsonObject();

        changed.addProperty(field, value);

        assertThat(GradeFile.read(changed.toString())).isEmpty();
    }

    @Test
    void noRulePaysMoreThanItsPointsOrLessThanNone() {
        String written = new JsonReport().of(Grades.of(Grades.complete()));
        String swapped =
                written.replaceFirst("\"score\": ?10,", "\"score\":30,")
                        .replaceFirst("\"score\": ?20,", "\"score\":0,");

        assertThat(swapped).isNotEqualTo(written);
        assertThat(GradeFile.read(swapped)).isEmpty();
    }

    @Test
    void anExerciseOrStatusOfAnotherKitMakesNoGrade() {
        String written = new JsonReport().of(Grades.of(Grades.partial()));

        assertThat(GradeFile.read(written.replace("ex02-dynamic", "ex99-dynamic"))).isEmpty();
        assertThat(GradeFile.read(written.replace("\"partial\"", "\"splendid\""))).isEmpty();
    }

    /** Every rule of the exercise, passed and lost in turn, costs with a measure. */
    private static ExerciseResult halfOf(Exercise exercise) {
        List<RuleResult> rules =
                exercise.rules().rules().stream().map(GradeFileTest::result).toList();
        return new ExerciseResult(
                exercise,
                exercise.number() * 1_000_000_007L,
                ExerciseStatus.PARTIAL,
                rules,
                List.of(new Problem("A.java", 3, "int x;", "what is wrong")),
                List.of("a note"));
    }

    private static RuleResult result(RuleEntry rule) {
        if (rule.scale().isPresent()) {
            return new RuleResult(
                    rule, RuleStatus.FAILED, 1, "two\n  lines", OptionalDouble.of(1 / 3.0));
        }
        return rule.points() % 2 == 0
                ? RuleResult.passed(rule, OptionalDouble.empty())
                : RuleResult.lost(rule, RuleStatus.TIMED_OUT, "why");
    }
}
