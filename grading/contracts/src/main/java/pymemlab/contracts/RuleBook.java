package pymemlab.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An exercise's rules in the order in which a learner meets them; together worth 100 points. */
public record RuleBook(List<RuleEntry> rules) {

    /** What every exercise is worth. */
    public static final int TOTAL_POINTS = 100;

    public RuleBook {
        rules = List.copyOf(rules);
        Set<String> known = new HashSet<>();
        for (RuleEntry rule : rules) {
            require(
                    known.add(rule.id()),
                    rule.id() + " stands twice in the rule book. Rename one.");
        }
        for (RuleEntry rule : rules) {
            require(
                    known.containsAll(rule.requires()),
                    rule.id() + " requires a rule that does not exist. Correct its list.");
        }
        int total = rules.stream().mapToInt(RuleEntry::points).sum();
        require(
                total == TOTAL_POINTS,
                "An exercise needs rules worth 100 points, but these are worth " + total + ".");
    }

    /** The rule with this id. */
    public Optional<RuleEntry> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The ids of all rules of one kind. */
    public List<String> ids(RuleKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).map(RuleEntry::id).toList();
    }

    private static void require(boolean condition, String repair) {
        if (!condition) {
            throw new IllegalArgumentException(repair);
        }
    }
}
