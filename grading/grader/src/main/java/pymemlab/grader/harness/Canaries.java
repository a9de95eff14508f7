package pymemlab.grader.harness;

import java.util.List;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;

/** Tests that must fail, one for each engine: a harness in which one passes judges nothing. */
public final class Canaries {

    /** What their messages hold. */
    public static final String SONG = "the canary must fail";

    /** Run before any other test. */
    public static final List<TestKey> KEYS =
            List.of(
                    new TestKey(JupiterCanary.class.getSimpleName(), "mustFail"),
                    new TestKey(JqwikCanary.class.getSimpleName(), "mustFail"));

    static final List<Class<?>> SUITES = List.of(JupiterCanary.class, JqwikCanary.class);

    private Canaries() {}

    /** Seen by Jupiter. */
    static class JupiterCanary {
        @Test
        void mustFail() {
            throw new AssertionError(SONG);
        }
    }

    /** Seen by jqwik. */
    static class JqwikCanary {
        @Example
        void mustFail() {
            throw new AssertionError(SONG);
        }
    }
}
