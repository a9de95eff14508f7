package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.spec.control.Machine;

class StickyFaultTest {

    private interface Misuse {
        void of(Machine machine);
    }

    static Stream<Misuse> misuses() {
        return Stream.of(
                machine -> machine.memory().loadLong(Memory.NULL),
                machine -> machine.memory().loadLong(1),
                machine -> machine.memory().storeInt(2, 0),
                machine -> machine.memory().copy(8, 16, 1),
                machine -> machine.memory().fill(8, 1, (byte) 0),
                machine -> machine.cells().allocate(0),
                machine -> machine.cells().release(8, 1),
                machine -> machine.operatingSystem().mmap(0),
                machine -> machine.operatingSystem().munmap(8));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void aFaultThatWasCaughtIsStillOnRecord(Misuse misuse) {
        var machine = Machine.ofBytes(Memory.PAGE_SIZE);

        var caught = catchThrowable(() -> misuse.of(machine));

        assertThat(caught).isInstanceOf(MachineFault.class);
        assertThat(machine.firstFault()).get().isSameAs(caught);
    }

    @Test
    void theFirstFaultStaysTheFirst() {
        var machine = Machine.ofBytes(Memory.PAGE_SIZE);

        var first = catchThrowable(() -> machine.memory().loadLong(Memory.NULL));
        catchThrowable(() -> machine.cells().allocate(0));

        assertThat(machine.firstFault()).get().isSameAs(first);
    }

    @Test
    void aRefusalWithNullIsNoFault() {
        var machine = Machine.ofBytes(Memory.PAGE_SIZE);

        machine.cells().allocate(Long.MAX_VALUE);
        machine.operatingSystem().sbrk(Long.MAX_VALUE);
        machine.operatingSystem().mmap(-1);

        assertThat(machine.firstFault()).isEmpty();
    }
}
