package pymemlab.contracts.refcount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Run;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

class ReferenceCountingMessagesTest {

    @Test
    void whatIsNotGivenBackIsNamed() {
        assertThat(Run.messages(LeakyDeath.class))
                .contains(
                        """
                        REF-5   An object lives while it is referenced, no longer.              step 2 · 4 points

                          what happened
                            a = allocate(list, 2)     ->  0x1000
                            incref(a)
                            decref(a)
                            refcount(a)               ->  1
                            decref(a)

                          what is wrong
                            a has lost its last reference, so its memory at 0x1000 needs to go back, but it is still taken

                          read    exercises/ex06-reference-counting/README.md, "Rules"
                          again   ./lab check 6 --rule REF-5 --seed 42
                        """);
    }

    static class LeakyDeath extends ReferenceCountingDeath {
        @Override
        protected ReferenceCountingSubject subject() {
            return (memory, raw, types) -> new LeakyHeap(memory, raw);
        }
    }

    @Test
    void aWrongCountIsShownWithThoseWhoHoldTheObject() {
        assertThat(Run.messages(StealingExamples.class))
                .contains(
                        """
                        REF-3   set takes a reference of its own; get only lends.               step 1 · 3 points

                          what happened
                            a = allocate(list, 2)     ->  0x1000
                            b = allocate(list, 2)     ->  0x1030
                            set(a, 0, b)

                          what is wrong
                            b is held by the program and a[0], so its count needs to be 2, but it is 1

                          memory
                            object, type, count, slots, holders; - is NULL
                            0x1000  a   list                 count 1                  [b, -]           held by the program
                            0x1030  b   list                 count 1, should be 2     [-, -]           held by the program and a[0]

                          read    exercises/ex06-reference-counting/README.md, "Rules"
                          again   ./lab check 6 --rule REF-3 --seed 42
                        """);
    }

    static class StealingExamples extends ReferenceCountingExamples {
        @Override
        protected ReferenceCountingSubject subject() {
            return (memory, raw, types) -> new Stealing(memory, raw);
        }
    }

    /** Stores without taking a reference. */
    static class Stealing extends LeakyHeap {
        Stealing(Memory memory, RawAllocator raw) {
            super(memory, raw);
        }

        @Override
        void keep(long value) {
            // The caller's reference is the slot's now.
        }
    }
}
