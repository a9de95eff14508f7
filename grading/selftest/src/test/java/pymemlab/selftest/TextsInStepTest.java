package pymemlab.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;

/** What an exercise says in its texts is what its rule book, tests and reference say. */
class TextsInStepTest {

    static Stream<Named<TextsOfExercise>> exercises() {
        return Catalogue.exercises().stream().map(TextsInStepTest::named);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theReadmeHasItsHeadingsInOrder(TextsOfExercise texts) {
        mustBeInStep(texts.readme().headings());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theReadmeIsAsLongAsALearnerReads(TextsOfExercise texts) {
        mustBeInStep(texts.readme().lengths());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theReadmesRuleTableIsTheRuleBook(TextsOfExercise texts) {
        mustBeInStep(texts.rules().table());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theReadmeTellsEachCostRulesTargetAndFloor(TextsOfExercise texts) {
        mustBeInStep(texts.rules().costs());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theReadmesStepsNameTheirRules(TextsOfExercise texts) {
        mustBeInStep(texts.rules().steps());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyStepHasThreeShortHints(TextsOfExercise texts) {
        mustBeInStep(texts.hints().problems());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyRuleHasATestAndEveryTestARule(TextsOfExercise texts) {
        mustBeInStep(texts.tests().problems());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyRuleThatATextMentionsExists(TextsOfExercise texts) {
        texts.mentioningRules()
                .forEach(
                        (where, text) ->
                                mustBeInStep(Texts.idsExist(texts.exercise(), where, text)));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyMethodOfTheStarterNamesItsStep(TextsOfExercise texts) {
        mustBeInStep(texts.starter().todos());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void starterAndSolutionHaveTheSamePublicSignatures(TextsOfExercise texts) {
        mustBeInStep(texts.starter().sameShapeAs(texts.solution()));
    }

    private static Named<TextsOfExercise> named(Exercise exercise) {
        return Named.of(exercise.folder(), new TextsOfExercise(exercise));
    }

    private static void mustBeInStep(List<String> problems) {
        assertThat(problems).withFailMessage(() -> String.join("\n", problems)).isEmpty();
    }
}
