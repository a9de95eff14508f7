package pymemlab.contracts;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Opens a scene around a Jupiter test and judges it. */
final class JupiterScene implements InvocationInterceptor {

    /** The report entry under which a cost rule's measurement is published. */
    static final String MEASURED = "measured";

    @Override
    public void interceptTestMethod(
            Invocation<Void> test,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        String id = method.getExecutable().getAnnotation(Rule.class).value();
        RuleEntry rule = Catalogue.withRule(id).rules().find(id).orElseThrow();
        Scene scene = Scene.open();
        try {
            Optional<Throwable> failure = new Verdict(rule, scene).after(outcome(test));
            scene.measured()
                    .ifPresent(
                            value -> context.publishReportEntry(MEASURED, Double.toString(value)));
            if (failure.isPresent()) {
                throw Message.about(id, failure.get());
            }
        } finally {
            Scene.close();
        }
    }

    private static Optional<Throwable> outcome(Invocation<Void> test) {
        try {
            test.proceed();
            return Optional.empty();
        } catch (Throwable thrown) {
            return Optional.of(thrown);
        }
    }
}
