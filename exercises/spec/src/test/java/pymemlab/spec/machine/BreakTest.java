package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.spec.control.Machine;

class BreakTest {

    private static final int PAGES = 16;
    private static final long SIZE = (long) PAGES * Memory.PAGE_SIZE;
    private static final long HEAP = Memory.PAGE_SIZE;

    private final Machine machine = Machine.ofBytes((int) SIZE);
    private final OperatingSystem system = machine.operatingSystem();
    private final Memory memory = machine.memory();

    @Test
    void sbrkReturnsTheBreakBeforeTheCall() {
        assertThat(system.sbrk(0)).isEqualTo(HEAP);
        assertThat(system.sbrk(100)).isEqualTo(HEAP);
        assertThat(system.sbrk(28)).isEqualTo(HEAP + 100);
        assertThat(system.sbrk(-64)).isEqualTo(HEAP + 128);
        assertThat(system.sbrk(0)).isEqualTo(HEAP + 64);
    }

    @Test
    void theHeapEndsExactlyAtTheBreak() {
        system.sbrk(5000);
        system.sbrk(-904);

        assertThat(memory.isMapped(HEAP + 4095)).isTrue();
        assertThat(memory.isMapped(HEAP + 4096)).isFalse();
    }

    @Test
    void theWholeMachineCanBeTheHeapButNotAByteMore() {
        assertThat(system.sbrk(SIZE + 1)).isEqualTo(Memory.NULL);
        assertThat(system.sbrk(SIZE)).isEqualTo(HEAP);
        assertThat(system.sbrk(1)).isEqualTo(Memory.NULL);
        assertThat(memory.isMapped(HEAP + SIZE - 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-101, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 99, SIZE})
    void aRefusedCallChangesNothing(long increment) {
        system.sbrk(100);

        assertThat(system.sbrk(increment)).isEqualTo(Memory.NULL);

        assertThat(system.sbrk(0)).isEqualTo(HEAP + 100);
        assertThat(system.footprint()).isEqualTo(100);
        assertThat(memory.isMapped(HEAP + 99)).isTrue();
        assertThat(memory.isMapped(HEAP + 100)).isFalse();
    }

    @Test
    void theHeapCanShrinkToNothingAndComeBack() {
        system.sbrk(4096);
        system.sbrk(-4096);

        assertThat(memory.isMapped(HEAP)).isFalse();
        assertThat(system.footprint()).isZero();
        assertThat(system.sbrk(8)).isEqualTo(HEAP);
        assertThat(memory.isMapped(HEAP)).isTrue();
    }

    @Test
    void bytesThatComeBackAreNewAgain() {
        system.sbrk(16);
        memory.storeLong(HEAP, 1);
        memory.storeLong(HEAP + 8, 2);

        system.sbrk(-8);
        system.sbrk(8);

        assertThat(memory.loadLong(HEAP)).isEqualTo(1);
        assertThat(memory.loadLong(HEAP + 8)).isEqualTo(0xCDCDCDCDCDCDCDCDL);
    }

    @Test
    void theHeapStopsBeforeAMapping() {
        long mapping = system.mmap(1);
        memory.storeLong(mapping, 7);

        assertThat(system.sbrk(mapping - HEAP + 1)).isEqualTo(Memory.NULL);

        assertThat(memory.loadLong(mapping)).isEqualTo(7);
        assertThat(system.footprint()).isEqualTo(Memory.PAGE_SIZE);
    }

    @Test
    void askingForTheBreakLeavesAMappingAtTheHeapsStartAlone() {
        long mapping = system.mmap(SIZE - Memory.PAGE_SIZE);
        assertThat(mapping).isEqualTo(HEAP);

        assertThat(system.sbrk(0)).isEqualTo(HEAP);

        system.munmap(mapping);
        assertThat(machine.firstFault()).isEmpty();
    }

    @Test
    void theFootprintRemembersItsPeak() {
        system.sbrk(5000);
        long mapping = system.mmap(1);
        system.sbrk(-4000);
        system.munmap(mapping);

        assertThat(system.footprint()).isEqualTo(1000);
        assertThat(system.peakFootprint()).isEqualTo(5000 + Memory.PAGE_SIZE);
    }
}
