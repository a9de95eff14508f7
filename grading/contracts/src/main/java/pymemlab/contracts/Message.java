package pymemlab.contracts;

/** Puts the rule above a verdict, and below it where to read and how to try again. */
final class Message {

    private Message() {}

    /** The same failure with the whole message; what is no verdict stays as it is. */
    static Throwable about(String id, Throwable failure) {
        Exercise exercise = Catalogue.withRule(id);
        RuleEntry rule = exercise.rules().find(id).orElseThrow();
        String text = rule.title() + "\n" + failure.getMessage() + footer(exercise, rule);
        if (failure instanceof TargetMissed missed) {
            return withTraceOf(failure, new TargetMissed(text, missed.measured()));
        }
        if (failure instanceof BrokenRule) {
            return withTraceOf(failure, new BrokenRule(text, failure.getCause()));
        }
        return failure;
    }

    private static String footer(Exercise exercise, RuleEntry rule) {
        return """

                  read    exercises/%s/README.md, "Rules"
                  again   ./lab check %d --rule %s --seed %d
                """
                .formatted(exercise.folder(), exercise.number(), rule.id(), Seed.ofRun());
    }

    private static Throwable withTraceOf(Throwable original, Throwable copy) {
        copy.setStackTrace(original.getStackTrace());
        return copy;
    }
}
