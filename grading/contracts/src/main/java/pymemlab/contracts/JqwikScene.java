package pymemlab.contracts;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Seeds a property, opens a scene around each of its tries, and tells the shrunk failure. */
final class JqwikScene implements AroundPropertyHook, AroundTryHook {

    @Override
    public PropertyExecutionResult aroundProperty(
            PropertyLifecycleContext context, PropertyExecutor property) {
        String id = rule(context.targetMethod());
        context.attributes().setSeed(Long.toString(Seed.of(id)));
        PropertyExecutionResult result = property.execute();
        if (result.status() == PropertyExecutionResult.Status.SUCCESSFUL) {
            return result;
        }
        Throwable failure =
                result.throwable().orElseGet(() -> new BrokenRule("the property failed"));
        return result.mapTo(PropertyExecutionResult.Status.FAILED, Message.about(id, failure));
    }

    @Override
    public TryExecutionResult aroundTry(
            TryLifecycleContext context, TryExecutor attempt, List<Object> parameters) {
        String id = rule(context.targetMethod());
        RuleEntry entry = Catalogue.withRule(id).rules().find(id).orElseThrow();
        Scene scene = Scene.open();
        try {
            TryExecutionResult result = attempt.execute(parameters);
            if (result.isInvalid()) {
                return result;
            }
            Optional<Throwable> thrown =
                    result.isSatisfied() ? Optional.empty() : result.throwable();
            return new Verdict(entry, scene)
                    .after(thrown)
                    .map(TryExecutionResult::falsified)
                    .orElse(result);
        } finally {
            Scene.close();
        }
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    private static String rule(Method property) {
        return property.getAnnotation(Rule.class).value();
    }
}
