package pymemlab.contracts;

import java.util.Optional;
import pymemlab.spec.machine.MachineFault;

/** Turns what happened in a scene into a message that teaches: rule, story, finding, picture. */
final class Verdict {

    private final RuleEntry rule;
    private final Scene scene;

    Verdict(RuleEntry rule, Scene scene) {
        this.rule = rule;
        this.scene = scene;
    }

    /** What the test should fail with; empty if it has passed. */
    Optional<Throwable> after(Optional<Throwable> thrown) {
        if (thrown.isPresent() && thrown.get() instanceof VirtualMachineError error) {
            if (!(error instanceof StackOverflowError)) {
                return Optional.of(error); // Out of memory: this JVM is no judge any more.
            }
        }
        Optional<String> finding = thrown.map(this::finding).or(this::swallowed);
        if (finding.isPresent()) {
            return Optional.of(new BrokenRule(body(finding.get()), thrown.orElse(null)));
        }
        return rule.scale().flatMap(this::missed);
    }

    private String finding(Throwable thrown) {
        if (thrown instanceof BrokenRule) {
            return scene.swallowedFault()
                    .map(fault -> fault.getMessage() + "\n    and then: " + thrown.getMessage())
                    .orElse(thrown.getMessage());
        }
        if (thrown instanceof MachineFault fault) {
            return "%s%n    during %s%s".formatted(fault.getMessage(), call(), Culprit.of(fault));
        }
        return Culprit.finding(call(), thrown);
    }

    private Optional<String> swallowed() {
        return scene.swallowedFault()
                .map(
                        fault ->
                                fault.getMessage()
                                        + Culprit.of(fault)
                                        + "\n    (the code went on, but the fault stays)");
    }

    private Optional<Throwable> missed(CostScale scale) {
        double measured =
                scene.measured()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The test of cost rule %s measured nothing. Call Scene.measured."
                                                        .formatted(rule.id())));
        if (scale.reached(measured)) {
            return Optional.empty();
        }
        return Optional.of(new TargetMissed(body(scale.receipt(measured)), measured));
    }

    private String call() {
        return scene.story().last();
    }

    private String body(String finding) {
        StringBuilder text = new StringBuilder();
        section(text, "what happened", scene.story().text());
        section(text, "what is wrong", "    " + finding + "\n");
        section(text, "memory", scene.drawing());
        return text.toString();
    }

    private static void section(StringBuilder text, String heading, String body) {
        if (!body.isBlank()) {
            text.append("\n  ")
                    .append(heading)
                    .append('\n')
                    .append(body.stripTrailing())
                    .append('\n');
        }
    }
}
