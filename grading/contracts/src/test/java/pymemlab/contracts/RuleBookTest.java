package pymemlab.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void everyExerciseIsWorthAHundredPointsInTheAgreedShares() {
        for (Exercise exercise : Catalogue.exercises()) {
            // Where nothing is counted, behaviour pays for cost as well.
            int cost = exercise.rules().ids(RuleKind.COST).isEmpty() ? 0 : 30;
            assertThat(points(exercise, RuleKind.BEHAVIOUR)).isEqualTo(90 - cost);
            assertThat(points(exercise, RuleKind.ARCHITECTURE)).isEqualTo(10);
            assertThat(points(exercise, RuleKind.COST)).isEqualTo(cost);
            assertThat(exercise.rules().rules()).hasSizeBetween(10, 25);
        }
    }

    @Test
    void inExerciseOneNothingIsCounted() {
        Exercise exercise = Catalogue.numbered(1).orElseThrow();

        assertThat(exercise.rules().ids(RuleKind.COST)).isEmpty();
        assertThat(exercise.stateInMemory()).isFalse();
    }

    @Test
    void aRuleThatStandsTwiceIsRefused() {
        RuleEntry rule = RuleEntry.behaviour("X-1", 1, 50, "It works.");

        assertThatThrownBy(() -> new RuleBook(List.of(rule, rule)))
                .hasMessage("X-1 stands twice in the rule book. Rename one.");
    }

    @Test
    void pointsThatDoNotAddUpAreRefused() {
        RuleEntry rule = RuleEntry.behaviour("X-1", 1, 99, "It works.");

        assertThatThrownBy(() -> new RuleBook(List.of(rule)))
                .hasMessage("An exercise needs rules worth 100 points, but these are worth 99.");
    }

    @Test
    void aRequirementThatDoesNotExistIsRefused() {
        RuleEntry rule = RuleEntry.architecture("X-1", 1, 100, "It is built well.", List.of("X-9"));

        assertThatThrownBy(() -> new RuleBook(List.of(rule)))
                .hasMessage("X-1 requires a rule that does not exist. Correct its list.");
    }

    @Test
    void aRuleInNoBookNamesTheRepair() {
        assertThatThrownBy(() -> Catalogue.withRule("X-1"))
                .hasMessage("No rule book has a rule X-1. Add it or rename the test's rule.");
    }

    private static int points(Exercise exercise, RuleKind kind) {
        return exercise.rules().rules().stream()
                .filter(rule -> rule.kind() == kind)
                .mapToInt(RuleEntry::points)
                .sum();
    }
}
