package pymemlab.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Ties a test to the rule that it checks. A rule pays only if every test that carries its id
 * passes. It also opens a {@link Scene} around the test, or around each try of a property.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD})
@ExtendWith(JupiterScene.class)
@AddLifecycleHook(JqwikScene.class)
public @interface Rule {

    /** The rule's id in the exercise's {@link RuleBook}, such as {@code ARR-2}. */
    String value();
}
