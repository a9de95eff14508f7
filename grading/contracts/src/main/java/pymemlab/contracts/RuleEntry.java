package pymemlab.contracts;

import java.util.List;
import java.util.Optional;

/**
 * One rule: everything about it stands here and nowhere else.
 *
 * @param id such as {@code ARR-2}
 * @param step the exercise's step that makes it hold, from 1
 * @param points what it pays
 * @param kind how it is judged
 * @param sentence what must hold, one sentence
 * @param requires rules without which it pays nothing
 * @param scale of a cost rule: what is measured and what it pays
 */
public record RuleEntry(
        String id,
        int step,
        int points,
        RuleKind kind,
        String sentence,
        List<String> requires,
        Optional<CostScale> scale) {

    /** A rule about behaviour. */
    public static RuleEntry behaviour(String id, int step, int points, String sentence) {
        return new RuleEntry(
                id, step, points, RuleKind.BEHAVIOUR, sentence, List.of(), Optional.empty());
    }

    /** A rule about the shape of the code. */
    public static RuleEntry architecture(
            String id, int step, int points, String sentence, List<String> requires) {
        return new RuleEntry(
                id, step, points, RuleKind.ARCHITECTURE, sentence, requires, Optional.empty());
    }

    /** A rule about counted work. */
    public static RuleEntry cost(
            String id,
            int step,
            int points,
            String sentence,
            List<String> requires,
            CostScale scale) {
        return new RuleEntry(
                id, step, points, RuleKind.COST, sentence, requires, Optional.of(scale));
    }

    /** The line above a message: id, sentence, step, points. */
    public String title() {
        String left = "%-7s %s".formatted(id, sentence);
        return "%-70s  step %d · %d points".formatted(left, step, points);
    }
}
