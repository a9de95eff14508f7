package pymemlab.contracts;

/** Puts the rule above a verdict, and below it where to read and how to try again. */
public final class Message {

    private Message() {}

    /**
     * The whole message of a rule that was broken outside a test, such as one about the code's
     * shape.
     *
     * @param ruleId of a rule in the catalogue
     * @param finding what is wrong, without how to repair it
     */
    public static String of(String ruleId, String finding) {
        return of(ruleId, finding, Seed.ofRun());
    }

    /**
     * The same for a judge, who judges one run with this seed and the next with that.
     *
     * @param seed with which the learner may try again
     */
    public static String of(String ruleId, String finding, long seed) {
        Exercise exercise = Catalogue.withRule(ruleId);
        RuleEntry rule = exercise.rules().find(ruleId).orElseThrow();
        String body = "\n  what is wrong\n" + finding.strip().indent(4);
        return rule.title() + "\n" + body + footer(exercise, rule, seed);
    }

    /** The same failure with the whole message; what is no verdict stays as it is. */
    static Throwable about(String id, Throwable failure) {
        Exercise exercise = Catalogue.withRule(id);
        RuleEntry rule = exercise.rules().find(id).orElseThrow();
        String text =
                rule.title() + "\n" + failure.getMessage() + footer(exercise, rule, Seed.ofRun());
        if (failure instanceof TargetMissed missed) {
            return withTraceOf(failure, new TargetMissed(text, missed.measured()));
        }
        if (failure instanceof BrokenRule) {
            return withTraceOf(failure, new BrokenRule(text, failure.getCause()));
        }
        return failure;
    }

    private static String footer(Exercise exercise, RuleEntry rule, long seed) {
        return """

                  read    exercises/%s/README.md, "Rules"
                  again   ./lab check %d --rule %s --seed %d
                """
                .formatted(exercise.folder(), exercise.number(), rule.id(), seed);
    }

    private static Throwable withTraceOf(Throwable original, Throwable copy) {
        copy.setStackTrace(original.getStackTrace());
        return copy;
    }
}
