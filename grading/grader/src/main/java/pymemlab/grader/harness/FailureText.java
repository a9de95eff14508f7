package pymemlab.grader.harness;

import java.lang.reflect.Method;
import java.util.Optional;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Message;
import pymemlab.contracts.Rule;
import pymemlab.contracts.TargetMissed;

/** The text of a failure: the contract's own, or a short one in the same shape. */
final class FailureText {

    private final Optional<String> rule;

    FailureText(Method test) {
        rule = Optional.ofNullable(test.getAnnotation(Rule.class)).map(Rule::value);
    }

    String of(Throwable failure) {
        if (failure instanceof BrokenRule || failure instanceof TargetMissed) {
            return failure.getMessage();
        }
        return of(describe(failure));
    }

    String of(String finding) {
        return rule.map(id -> Message.of(id, "the test did not come to its end: " + finding))
                .orElse(finding);
    }

    private static String describe(Throwable failure) {
        try {
            return String.valueOf(failure);
        } catch (RuntimeException | StackOverflowError hostile) {
            return failure.getClass().getName(); // toString may be the submission's own.
        }
    }
}
