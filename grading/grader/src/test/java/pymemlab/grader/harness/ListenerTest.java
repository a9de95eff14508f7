package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import pymemlab.contracts.Rule;

class ListenerTest {

    private final Engines engines = new Engines();

    @Test
    void whatPassesHasPassed() throws Exception {
        assertThat(run("passes").status()).isEqualTo(TestStatus.PASSED);
        assertThat(run("isTrue").status()).isEqualTo(TestStatus.PASSED);
    }

    @Test
    void whatIsSkippedHasNotPassed() throws Exception {
        Outcome outcome = run("isSkipped");

        assertThat(outcome.status()).isEqualTo(TestStatus.ABORTED);
        assertThat(outcome.message()).contains("it was skipped");
    }

    @Test
    void whatIsGivenUpHasNotPassed() throws Exception {
        assertThat(run("isGivenUp").status()).isEqualTo(TestStatus.ABORTED);
        assertThat(run("assumesTooMuch").status()).isNotEqualTo(TestStatus.PASSED);
    }

    @Test
    void whatIsNoTestHasNotPassed() throws Exception {
        assertThat(run("isNoTest").status()).isEqualTo(TestStatus.ABORTED);
    }

    @Test
    void aFailureIsDescribedEvenIfItResists() throws Exception {
        assertThat(run("fails").message()).isEqualTo("java.lang.IllegalStateException: why");
        assertThat(run("resists").message()).isEqualTo(Resisting.class.getName());
    }

    @Test
    void aFailureUnderARuleHasTheRulesShape() throws Exception {
        Method test = Cases.class.getDeclaredMethod("hasARule");

        assertThat(new FailureText(test).of("why"))
                .startsWith("ARR-1 ")
                .contains("the test did not come to its end: why", "./lab check 2 --rule ARR-1");
    }

    private Outcome run(String name) throws Exception {
        Method test = Cases.class.getDeclaredMethod(name);
        Listener listener = new Listener();
        engines.run(Cases.class, test, listener);
        return listener.outcome(new FailureText(test));
    }

    /** Not found by the build: run by the tests above alone. */
    static class Cases {

        @Test
        void passes() {}

        @Example
        void isTrue() {}

        @Test
        @DisabledIf("always")
        void isSkipped() {}

        boolean always() {
            return true;
        }

        @Test
        void isGivenUp() {
            Assumptions.abort("why");
        }

        @Example
        void assumesTooMuch() {
            Assume.that(false);
        }

        void isNoTest() {}

        @Test
        void fails() {
            throw new IllegalStateException("why");
        }

        @Test
        void resists() {
            throw new Resisting();
        }

        @Rule("ARR-1")
        void hasARule() {}
    }

    /** An exception whose text is hostile. */
    static final class Resisting extends RuntimeException {

        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw new IllegalStateException("no");
        }
    }
}
