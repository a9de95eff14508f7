package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.spec.control.Machine;

class CellMemoryTest {

    private static final long NEW = 0xCDCDCDCDCDCDCDCDL;

    private final Machine machine = Machine.ofBytes(16 * Memory.PAGE_SIZE);
    private final CellMemory cells = machine.cells();
    private final Memory memory = machine.memory();

    @Test
    void aBlockHasExactlyItsCells() {
        long block = cells.allocate(3);

        assertThat(block % CellMemory.CELL_SIZE).isZero();
        assertThat(memory.loadLong(block)).isEqualTo(NEW);
        assertThat(memory.loadLong(block + 16)).isEqualTo(NEW);
        assertThat(memory.isMapped(block - 1)).isFalse();
        assertThat(memory.isMapped(block + 24)).isFalse();
    }

    @Test
    void aReleasedBlockFaults() {
        long block = cells.allocate(1);
        cells.release(block, 1);

        assertThatThrownBy(() -> memory.loadLong(block)).isInstanceOf(SegmentationFault.class);
    }

    @Test
    void cellsThatComeBackAreNewAgain() {
        for (int i = 0; i < 40; i++) {
            long block = cells.allocate(512);
            assertThat(memory.loadLong(block)).isEqualTo(NEW);
            assertThat(memory.loadLong(block + 511 * 8)).isEqualTo(NEW);
            memory.fill(block, 512 * 8, (byte) i);
            cells.release(block, 512);
        }
    }

    @Test
    void blocksAreIndependent() {
        long first = cells.allocate(2);
        long second = cells.allocate(2);
        memory.storeLong(first, 1);
        memory.storeLong(second, 2);

        cells.release(first, 2);

        assertThat(memory.loadLong(second)).isEqualTo(2);
        assertThat(machine.blocks()).containsExactly(new Region("cells", second, second + 16));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 61) + 1, 16 * 512 + 1})
    void aHugeNumberOfCellsIsRefusedWithNull(long count) {
        assertThat(cells.allocate(count)).isEqualTo(Memory.NULL);

        machine.limitCells(Long.MAX_VALUE);

        assertThat(cells.allocate(count)).isEqualTo(Memory.NULL);
        assertThat(machine.cellsHeld()).isZero();
        assertThat(machine.firstFault()).isEmpty();
    }

    @Test
    void aLimitCountsTheCellsThatAreLive() {
        machine.limitCells(10);

        long block = cells.allocate(6);

        assertThat(cells.allocate(5)).isEqualTo(Memory.NULL);
        assertThat(cells.allocate(4)).isNotEqualTo(Memory.NULL);
        cells.release(block, 6);
        assertThat(cells.allocate(6)).isNotEqualTo(Memory.NULL);
    }

    @Test
    void aLimitBelowWhatIsLiveTakesNothingAway() {
        long block = cells.allocate(6);

        machine.limitCells(2);

        assertThat(memory.loadLong(block)).isEqualTo(NEW);
        assertThat(cells.allocate(1)).isEqualTo(Memory.NULL);
    }

    @Test
    void heldAndPeakFollowTheBlocks() {
        long first = cells.allocate(5);
        long second = cells.allocate(7);
        cells.release(first, 5);

        assertThat(machine.cellsHeld()).isEqualTo(7);
        assertThat(machine.peakCells()).isEqualTo(12);

        machine.forgetPeak();
        assertThat(machine.peakCells()).isEqualTo(7);
        cells.release(second, 7);
        assertThat(machine.peakCells()).isEqualTo(7);
    }

    @Test
    void aRefusedReleaseChangesNothing() {
        machine.operatingSystem().sbrk(8);
        long mapping = machine.operatingSystem().mmap(8);
        long block = cells.allocate(3);

        for (long wrong : new long[] {0, block + 8, -1, Memory.PAGE_SIZE, mapping}) {
            assertThatThrownBy(() -> cells.release(wrong, 3)).isInstanceOf(InvalidRequest.class);
        }
        for (long length : new long[] {0, 2, 4, -3}) {
            assertThatThrownBy(() -> cells.release(block, length))
                    .isInstanceOf(InvalidRequest.class);
        }

        assertThat(machine.cellsHeld()).isEqualTo(3);
        assertThat(memory.isMapped(block)).isTrue();
        cells.release(block, 3);
        assertThatThrownBy(() -> cells.release(block, 3)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void everyCallCostsASystemCall() {
        long block = cells.allocate(1);
        cells.release(block, 1);
        cells.allocate(Long.MAX_VALUE);

        assertThat(machine.meter().read().systemCalls()).isEqualTo(3);
        assertThat(machine.meter().read().cost()).isEqualTo(300);
    }
}
