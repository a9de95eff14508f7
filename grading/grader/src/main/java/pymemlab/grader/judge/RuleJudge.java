package pymemlab.grader.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.Message;
import pymemlab.contracts.RuleEntry;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestStatus;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;
import pymemlab.grader.text.Clean;

/** Turns outcomes into points. A rule pays only if everything that checks it passed. */
final class RuleJudge {

    private final Findings findings;
    private final Set<String> onlyRules;
    private final long seed;
    private final Set<String> standing = new HashSet<>();

    RuleJudge(Findings findings, Set<String> onlyRules, long seed) {
        this.findings = findings;
        this.onlyRules = onlyRules;
        this.seed = seed;
    }

    /** One result for each rule of the book, in its order. */
    List<RuleResult> judge(List<RuleEntry> rules) {
        List<RuleResult> results = new ArrayList<>();
        for (RuleEntry rule : rules) {
            RuleResult result = judge(rule);
            if (result.status() == RuleStatus.PASSED) {
                standing.add(rule.id());
            }
            results.add(isWanted(rule) ? result : notAskedFor(rule));
        }
        return results;
    }

    private boolean isWanted(RuleEntry rule) {
        return onlyRules.isEmpty() || onlyRules.contains(rule.id());
    }

    private static RuleResult notAskedFor(RuleEntry rule) {
        return RuleResult.lost(rule, RuleStatus.NOT_RUN, "not asked for");
    }

    private RuleResult judge(RuleEntry rule) {
        List<String> missing =
                rule.requires().stream().filter(id -> !standing.contains(id)).toList();
        if (!missing.isEmpty()) {
            return RuleResult.lost(
                    rule, RuleStatus.NOT_RUN, "needs %s first".formatted(missing.get(0)));
        }
        List<Optional<Outcome>> outcomes = findings.of(rule);
        // The shortest story teaches best.
        Optional<Outcome> broken =
                outcomes.stream()
                        .flatMap(Optional::stream)
                        .filter(RuleJudge::isBroken)
                        .min(Comparator.comparingInt(outcome -> outcome.message().length()));
        if (broken.isPresent()) {
            return lost(rule, broken.get());
        }
        if (outcomes.stream().anyMatch(Optional::isEmpty)) {
            return RuleResult.lost(
                    rule, RuleStatus.NOT_RUN, "not run: tests before it ran out of time");
        }
        return paid(rule, outcomes.stream().flatMap(Optional::stream).toList());
    }

    private static boolean isBroken(Outcome outcome) {
        return outcome.status() != TestStatus.PASSED && outcome.status() != TestStatus.MISSED;
    }

    private RuleResult paid(RuleEntry rule, List<Outcome> outcomes) {
        if (rule.scale().isPresent()) {
            return byScale(rule, rule.scale().get(), outcomes);
        }
        return outcomes.stream()
                .filter(outcome -> outcome.status() == TestStatus.MISSED)
                .findFirst()
                .map(outcome -> lost(rule, outcome))
                .orElseGet(() -> RuleResult.passed(rule, OptionalDouble.empty()));
    }

    private RuleResult byScale(RuleEntry rule, CostScale scale, List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> outcome.measured().isEmpty())) {
            return lost(rule, Outcome.of(TestStatus.CRASHED, "its test measured nothing"));
        }
        Outcome worst =
                outcomes.stream()
                        .min(Comparator.comparingInt(outcome -> points(rule, scale, outcome)))
                        .orElseThrow();
        int points = points(rule, scale, worst);
        if (points == rule.points()) {
            return RuleResult.passed(rule, worst.measured());
        }
        return new RuleResult(
                rule, RuleStatus.FAILED, points, Clean.block(worst.message()), worst.measured());
    }

    private static int points(RuleEntry rule, CostScale scale, Outcome outcome) {
        return scale.pointsFor(outcome.measured().getAsDouble(), rule.points());
    }

    private RuleResult lost(RuleEntry rule, Outcome outcome) {
        return RuleResult.lost(rule, status(outcome), Clean.block(text(rule, outcome)));
    }

    private String text(RuleEntry rule, Outcome outcome) {
        boolean isWhole = outcome.message().startsWith(rule.id());
        return isWhole ? outcome.message() : Message.of(rule.id(), outcome.message(), seed);
    }

    private static RuleStatus status(Outcome outcome) {
        return switch (outcome.status()) {
            case TIMED_OUT -> RuleStatus.TIMED_OUT;
            case CRASHED -> RuleStatus.CRASHED;
            default -> RuleStatus.FAILED;
        };
    }
}
