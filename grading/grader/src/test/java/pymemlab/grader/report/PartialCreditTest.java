package pymemlab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.contracts.Catalogue;
import pymemlab.grader.report.PointsReader.Points;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;

/** Whoever reads a grade, in whatever format, reads the same points. */
class PartialCreditTest {

    static Stream<Grade> grades() {
        return Stream.of(
                grade(earning(3, 37)),
                grade(earning(1, 100), earning(2, 99), earning(3, 1), earning(4, 58)),
                grade(earning(2, 0)),
                grade(Grades.doesNotCompile(), earning(7, 93)),
                grade(Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR), earning(5, 71)));
    }

    @ParameterizedTest
    @MethodSource("grades")
    void everyFormatHoldsTheSamePoints(Grade grade) {
        Points asJudged =
                new Points(
                        grade.score(),
                        grade.maxScore(),
                        grade.exercises().stream()
                                .collect(
                                        Collectors.toMap(
                                                each -> each.exercise().folder(),
                                                ExerciseResult::score)));

        assertThat(PointsReader.all(grade))
                .hasSize(8)
                .allSatisfy((format, points) -> assertThat(points).isEqualTo(asJudged));
    }

    @ParameterizedTest
    @MethodSource("grades")
    void thePagesForPeopleNameThemToo(Grade grade) {
        for (ExerciseResult each : grade.exercises()) {
            assertThat(new MarkdownReport().of(grade))
                    .contains(
                            "### %s: %s of 100 points"
                                    .formatted(new Standing(each).title(), each.score()));
        }
        assertThat(new GradeTable().of(grade))
                .contains("%s of %s\n".formatted(grade.score(), grade.maxScore()));
    }

    @Test
    void thirtySevenOfAHundredHoldsAPartlyPaidCost() {
        ExerciseResult result = earning(3, 37);

        assertThat(result.score()).isEqualTo(37);
        assertThat(PaidInPart.rules(result)).hasSize(1);
    }

    @Test
    void aPartlyPaidCostIsNoSuccessAnywhereButKeepsItsPoints() {
        Map<String, Points> all = PointsReader.all(grade(earning(3, 37)));

        assertThat(all.values()).allMatch(points -> points.score() == 37);
        assertThat(PointsReader.passedRules(grade(earning(3, 37))))
                .hasSize(4)
                .allSatisfy((format, rules) -> assertThat(rules).isEqualTo(passed(earning(3, 37))));
    }

    private static List<String> passed(ExerciseResult result) {
        return result.rules().stream()
                .filter(rule -> rule.score() == rule.rule().points())
                .map(rule -> rule.rule().id())
                .toList();
    }

    private static ExerciseResult earning(int exercise, int points) {
        return PaidInPart.earning(Catalogue.numbered(exercise).orElseThrow(), points);
    }

    private static Grade grade(ExerciseResult... results) {
        return new Grade("1.0.0", 1234, List.of(results));
    }
}
