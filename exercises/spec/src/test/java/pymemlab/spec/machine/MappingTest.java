package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.spec.control.Machine;

class MappingTest {

    private static final int PAGES = 16;
    private static final long PAGE = Memory.PAGE_SIZE;

    private final Machine machine = Machine.ofBytes(PAGES * Memory.PAGE_SIZE);
    private final OperatingSystem system = machine.operatingSystem();
    private final Memory memory = machine.memory();

    @Test
    void aMappingIsWholePages() {
        long mapping = system.mmap(PAGE + 1);

        assertThat(mapping % PAGE).isZero();
        assertThat(memory.isMapped(mapping + 2 * PAGE - 1)).isTrue();
        assertThat(memory.isMapped(mapping + 2 * PAGE)).isFalse();
        assertThat(system.footprint()).isEqualTo(2 * PAGE);
    }

    @Test
    void theSameCallsGiveTheSameAddresses() {
        assertThat(addressesOfAProgram()).isEqualTo(addressesOfAProgram()).doesNotHaveDuplicates();
    }

    @Test
    void whatWasGivenBackIsNotHandedOutAtOnce() {
        long first = system.mmap(1);
        system.munmap(first);

        assertThat(system.mmap(1)).isNotEqualTo(first);
        assertThatThrownBy(() -> memory.loadByte(first)).isInstanceOf(SegmentationFault.class);
    }

    @Test
    void thePagesComeRoundAgainWithoutEnd() {
        for (int i = 0; i < 100; i++) {
            long mapping = system.mmap(3 * PAGE);
            assertThat(mapping).isNotEqualTo(Memory.NULL);
            assertThat(memory.loadLong(mapping)).isEqualTo(0xCDCDCDCDCDCDCDCDL);
            memory.fill(mapping, 3 * PAGE, (byte) 0);
            system.munmap(mapping);
        }
        assertThat(machine.firstFault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -4096, Long.MIN_VALUE, Long.MAX_VALUE, PAGES * PAGE + 1, 1L << 52})
    void aSizeThatDoesNotFitIsRefusedWithNull(long bytes) {
        assertThat(system.mmap(bytes)).isEqualTo(Memory.NULL);
        assertThat(system.footprint()).isZero();
        assertThat(machine.firstFault()).isEmpty();
    }

    @Test
    void aFullMachineRefusesAndServesAgainAfterAMunmap() {
        long first = system.mmap(10 * PAGE);

        assertThat(system.mmap(6 * PAGE)).isEqualTo(Memory.NULL);
        system.munmap(first);
        assertThat(system.mmap(6 * PAGE)).isNotEqualTo(Memory.NULL);
    }

    @Test
    void onlyTheStartOfALiveMappingCanBeGivenBack() {
        system.sbrk(8);
        long mapping = system.mmap(2 * PAGE);
        long block = machine.cells().allocate(1);

        for (long wrong : new long[] {0, mapping + PAGE, mapping + 8, -1, PAGE, block}) {
            assertThatThrownBy(() -> system.munmap(wrong)).isInstanceOf(InvalidRequest.class);
        }
        system.munmap(mapping);
        assertThatThrownBy(() -> system.munmap(mapping)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void everyCallCostsASystemCallEvenARefusedOne() {
        system.sbrk(0);
        system.sbrk(-1);
        system.munmap(system.mmap(1));
        assertThatThrownBy(() -> system.mmap(0)).isInstanceOf(InvalidRequest.class);

        assertThat(machine.meter().read().systemCalls()).isEqualTo(5);
    }

    private static List<Long> addressesOfAProgram() {
        var system = Machine.ofBytes(PAGES * Memory.PAGE_SIZE).operatingSystem();
        var addresses = new ArrayList<Long>();
        addresses.add(system.mmap(1));
        addresses.add(system.mmap(3 * PAGE));
        system.munmap(addresses.get(0));
        addresses.add(system.mmap(PAGE));
        addresses.add(system.mmap(2 * PAGE));
        return addresses;
    }
}
