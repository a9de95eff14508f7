package pymemlab.contracts.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Run;
import pymemlab.spec.cycle.ObjectGraph;

class CycleCollectorMessagesTest {

    @Test
    void whatIsHeldIsShownWithTheWayToIt() {
        assertThat(Run.messages(ClearsAllExamples.class))
                .contains(
                        """
                        CYC-2   What is held from outside is never cleared.                     step 1 · 6 points

                          what happened
                            a = container with 1 slot
                            track(a)
                            b = container with 1 slot
                            track(b)
                            c = container with 1 slot
                            a[0] = b
                            b[0] = a
                            c[0] = a
                            del a
                            del b
                            collect(2)
                              runDeferredCallbacks()
                              clear(a)

                          what is wrong
                            clear(a) needs a to be unreachable, but it is reached: the program -> c -> a

                          memory
                            object, generation, count, held by the program, slots; - is NULL
                            0x102010  a    gen 0      count 3    held 0    [b]  the collector holds 1
                            0x102040  b    gen 0      count 2    held 0    [a]  the collector holds 1
                            0x102070  c    untracked  count 1    held 1    [a]

                          read    exercises/ex07-cycle-collector/README.md, "Rules"
                          again   ./lab check 7 --rule CYC-2 --seed 42
                        """);
    }

    static class ClearsAllExamples extends CycleCollectorExamples {
        @Override
        protected CycleCollectorSubject subject() {
            return (memory, graph, raw, thresholds) -> new ClearsAll(graph);
        }
    }

    /** Takes everything that it knows for unreachable. */
    static class ClearsAll extends PlainCollector {
        ClearsAll(ObjectGraph graph) {
            super(graph);
        }

        @Override
        long outside(long object) {
            return 0;
        }
    }

    @Test
    void whatACollectionDoesIsToldWithinIt() {
        assertThat(Run.messages(NoWeakReferencesSuite.class))
                .contains(
                        """
                        CYC-15  Weak references are cleared first; some call back.              step 4 · 2 points

                          what happened
                            a = container with 2 slots
                            track(a)
                            a[0] = a
                            w1 = weakref(a, callback)
                            del a
                            collect(2)
                              finalizeOnce(a)

                          what is wrong
                            finalizeOnce(a) needs all weak references to what is unreachable to be cleared before, but w1 still answers

                          memory
                            object, generation, count, held by the program, slots; - is NULL
                            0x102010  a    gen 0      count 1    held 0    [a, -]  has a finalizer
                            0x102050  w1   gen 0      count 1    held 1    [-]  weakly a

                          read    exercises/ex07-cycle-collector/README.md, "Rules"
                          again   ./lab check 7 --rule CYC-15 --seed 42
                        """);
    }

    static class NoWeakReferencesSuite extends CycleCollectorWeakReferences {
        @Override
        protected CycleCollectorSubject subject() {
            return (memory, graph, raw, thresholds) -> new NoWeakReferences(graph);
        }
    }

    /** Knows nothing of weak references. */
    static class NoWeakReferences extends PlainCollector {
        NoWeakReferences(ObjectGraph graph) {
            super(graph);
        }

        @Override
        void clearWeakReferences(List<Long> unreachable) {
            // They answer on.
        }
    }
}
