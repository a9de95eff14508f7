package pymemlab.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.MachineFault;

class VerdictTest {

    @Test
    void aBrokenRuleIsToldWhole() {
        assertThat(Run.jupiter(ToldWhole.class))
                .hasMessage(
                        """
                        ARR-2   append adds at the end; get reads what append and set wrote.    step 1 · 4 points

                          what happened
                            append(10)
                            get(0)                    ->  0xcd… (never written)

                          what is wrong
                            get(0) needs to return 10, but it returned 0xcd… (never written)

                          memory
                            a picture

                          read    exercises/ex02-dynamic-array/README.md, "Rules"
                          again   ./lab check 2 --rule ARR-2 --seed 42
                        """);
    }

    static class ToldWhole {
        @Rule("ARR-2")
        @Test
        void test() {
            Scene.current().draw(() -> "    a picture\n");
            Scene.current().story().call("append(10)");
            Expect.quietly("size()", 1, () -> 1);
            Expect.that("get(0)", 10, () -> 0xCDCDCDCDCDCDCDCDL);
        }
    }

    @Test
    void aFaultThatTheCodeSwallowedStillFailsTheTest() {
        assertThat(Run.jupiter(Swallowed.class))
                .hasMessageContaining("load of 8 bytes at 0x40 needs mapped memory")
                .hasMessageContaining("(the code went on, but the fault stays)");
    }

    static class Swallowed {
        @Rule("ARR-2")
        @Test
        void test() {
            Machine machine = Scene.current().machine(4096);
            try {
                machine.memory().loadLong(0x40);
            } catch (MachineFault swallowed) {
                assertThat(swallowed).isNotNull();
            }
        }
    }

    @Test
    void aFaultSwallowedInOneTryFailsTheProperty() {
        assertThat(Run.jqwik(SwallowedInATry.class))
                .hasMessageStartingWith("ARR-13")
                .hasMessageContaining("load of 8 bytes at 0x40 needs mapped memory");
    }

    static class SwallowedInATry {
        @Rule("ARR-13")
        @Property(tries = 10)
        void test(@ForAll @IntRange(min = 0, max = 3) int number) {
            new Swallowed().test();
            assertThat(number).isNotNegative();
        }
    }

    @Test
    void aMethodThatIsNotWrittenNamesItsStep() {
        assertThat(Run.jupiter(NotWritten.class))
                .hasMessageContaining("append(10) is not written yet: TODO step 1: store it");
    }

    static class NotWritten {
        @Rule("ARR-2")
        @Test
        void test() {
            Scene.current().story().call("append(10)");
            throw new UnsupportedOperationException("TODO step 1: store it");
        }
    }

    @Test
    void anExceptionIsToldWithTheCallThatMadeIt() {
        assertThat(Run.jupiter(Throwing.class))
                .hasMessageContaining(
                        "append(10) must not throw, but it threw ArithmeticException: / by zero");
    }

    static class Throwing {
        @Rule("ARR-2")
        @Test
        void test() {
            Scene.current().story().call("append(10)");
            throw new ArithmeticException("/ by zero");
        }
    }

    @Test
    void anExceptionWhoseMessageThrowsIsToldByItsName() {
        assertThat(Run.jupiter(HostileMessage.class))
                .hasMessageContaining("the test must not throw, but it threw Hostile");
    }

    static class HostileMessage {
        static final class Hostile extends RuntimeException {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no message for you");
            }
        }

        @Rule("ARR-2")
        @Test
        void test() {
            throw new Hostile();
        }
    }

    @Test
    void aFullStackIsToldAsRecursion() {
        assertThat(Run.jupiter(Recursing.class)).hasMessageContaining("calls itself too deeply");
    }

    static class Recursing {
        @Rule("ARR-2")
        @Test
        void test() {
            test();
        }
    }

    @Test
    void aPictureThatCannotBeDrawnIsLeftOut() {
        assertThat(Run.jupiter(NoPicture.class))
                .hasMessageContaining("what is wrong\n    nothing fits")
                .hasMessageNotContainingAny("  memory\n");
    }

    static class NoPicture {
        @Rule("ARR-2")
        @Test
        void test() {
            Scene.current()
                    .draw(
                            () -> {
                                throw new IllegalStateException("broken too");
                            });
            throw new BrokenRule("nothing fits");
        }
    }

    @Test
    void aMissedTargetCarriesItsMeasurement() {
        Throwable missed = Run.jupiter(Expensive.class);

        assertThat(missed).isInstanceOf(TargetMissed.class).hasMessageContaining("30.000 times");
        assertThat(((TargetMissed) missed).measured()).isEqualTo(30);
    }

    static class Expensive {
        @Rule("ARR-22")
        @Test
        void test() {
            Scene.current().measured(30);
        }
    }

    @Test
    void aReachedTargetPasses() {
        assertThat(Run.passes("junit-jupiter", Cheap.class)).isTrue();
    }

    static class Cheap {
        @Rule("ARR-22")
        @Test
        void test() {
            Scene.current().measured(24);
        }
    }

    @Test
    void aCostRuleThatMeasuresNothingIsOurMistake() {
        assertThat(Run.jupiter(Unmeasured.class))
                .hasMessage("The test of cost rule ARR-22 measured nothing. Call Scene.measured.");
    }

    static class Unmeasured {
        @Rule("ARR-22")
        @Test
        void test() {
            Scene.current().story().call("nothing");
        }
    }

    @Test
    void outsideATestThereIsNoScene() {
        assertThat(Run.jupiter(NoRule.class))
                .hasMessageContaining("needs a test that carries @Rule");
    }

    static class NoRule {
        @Test
        void test() {
            Scene.current();
        }
    }
}
