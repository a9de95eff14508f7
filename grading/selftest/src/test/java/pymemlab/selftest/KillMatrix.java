package pymemlab.selftest;

import java.util.List;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;

/** Which rule catches which wrong submission of an exercise. */
record KillMatrix(List<RuleEntry> rules, List<Judged> judged) {

    private static final int NAME = 57;

    static KillMatrix of(Exercise exercise, List<Judged> all) {
        return new KillMatrix(
                exercise.rules().rules(),
                all.stream().filter(each -> each.exercise().equals(exercise)).toList());
    }

    /** The rules that catch nobody: nothing shows that they can fail. */
    List<String> rulesThatCatchNobody() {
        return rules.stream()
                .map(RuleEntry::id)
                .filter(id -> judged.stream().noneMatch(each -> isStopped(each, id)))
                .toList();
    }

    /**
     * A column for each rule: {@code X} first caught by it, {@code x} caught, {@code R} refused for
     * what would break it, {@code -} not judged.
     */
    String text() {
        StringBuilder text =
                new StringBuilder(
                        "\nwho catches whom (X first, x also, R refused for it, . nobody, - not judged: what a description says nothing of is not)\n");
        text.append(" ".repeat(NAME));
        rules.forEach(rule -> text.append("%3s".formatted(number(rule))));
        text.append('\n');
        for (Judged each : judged) {
            text.append("%-57s".formatted(each.name()));
            rules.forEach(rule -> text.append("%3s".formatted(mark(each, rule.id()))));
            text.append('\n');
        }
        return text.toString();
    }

    private static boolean isStopped(Judged each, String id) {
        return each.isCaughtBy(id) || each.isRefusedInsteadOf(id);
    }

    private static String number(RuleEntry rule) {
        return rule.id().substring(rule.id().indexOf('-') + 1);
    }

    private static String mark(Judged each, String id) {
        if (each.isRefusedInsteadOf(id)) {
            return "R";
        }
        if (each.isCaughtBy(id)) {
            return each.firstBroken().equals(id) ? "X" : "x";
        }
        return each.rule(id).score() > 0 ? "." : "-";
    }
}
