package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.spec.control.Machine;

class CopyAndFillTest {

    private static final long HEAP = Memory.PAGE_SIZE;
    private static final int SIZE = 64;

    private final Machine machine = Machine.ofBytes(16 * Memory.PAGE_SIZE);
    private final Memory memory = machine.memory();

    @BeforeEach
    void bytesThatHoldTheirOwnNumber() {
        machine.operatingSystem().sbrk(SIZE);
        for (int i = 0; i < SIZE; i++) {
            memory.storeByte(HEAP + i, (byte) i);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 20", "3, 0, 20", "5, 5, 9", "0, 32, 32", "63, 0, 1"})
    void copyMovesAsIfThroughASecondBuffer(int from, int to, int count) {
        memory.copy(HEAP + from, HEAP + to, count);

        for (int i = 0; i < SIZE; i++) {
            boolean moved = i >= to && i < to + count;
            assertThat(memory.loadByte(HEAP + i)).isEqualTo((byte) (moved ? i - to + from : i));
        }
    }

    @Test
    void fillWritesExactlyTheBytesItWasAskedFor() {
        memory.fill(HEAP + 3, 7, (byte) 99);

        for (int i = 0; i < SIZE; i++) {
            assertThat(memory.loadByte(HEAP + i)).isEqualTo((byte) (i >= 3 && i < 10 ? 99 : i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 128, 4095, 4096, 4160, 4161, 8192, 12321})
    void fillWritesNoByteLessAndNoneMoreHoweverManyTheyAre(int count) {
        machine.operatingSystem().sbrk(4 * Memory.PAGE_SIZE);
        memory.fill(HEAP, 4 * Memory.PAGE_SIZE, (byte) 0);

        memory.fill(HEAP + 3, count, (byte) 99);

        for (int i = 0; i < 4 * Memory.PAGE_SIZE; i++) {
            boolean filled = i >= 3 && i < 3 + count;
            assertThat(memory.loadByte(HEAP + i)).isEqualTo((byte) (filled ? 99 : 0));
        }
    }

    @Test
    void copyAndFillCountTheBytesInFullEightsAndNothingElse() {
        var before = machine.meter().read();

        memory.copy(HEAP, HEAP + 10, 13);
        memory.fill(HEAP, 6, (byte) 0);

        var spent = machine.meter().since(before);
        assertThat(spent.bytesMoved()).isEqualTo(24);
        assertThat(spent.loads()).isZero();
        assertThat(spent.stores()).isZero();
        assertThat(spent.cost()).isEqualTo(3);
    }

    @Test
    void aMoveOfOneByteCostsAsMuchAsAStore() {
        var before = machine.meter().read();

        for (int i = 0; i < 8; i++) {
            memory.fill(HEAP, 1, (byte) 0);
        }

        assertThat(machine.meter().since(before).cost()).isEqualTo(8);
    }

    @Test
    void movingNothingTouchesNothing() {
        memory.copy(Memory.NULL, Memory.NULL, 0);
        memory.fill(Memory.NULL, 0, (byte) 0);

        assertThat(machine.firstFault()).isEmpty();
        assertThat(machine.meter().read().bytesMoved()).isZero();
    }

    @Test
    void everyByteOfBothRangesMustBeMapped() {
        assertThatThrownBy(() -> memory.copy(HEAP, HEAP + 57, 8))
                .isInstanceOf(SegmentationFault.class)
                .hasMessageStartingWith("copy target of 8 bytes at 0x1039");
        assertThatThrownBy(() -> memory.copy(HEAP + 57, HEAP, 8))
                .isInstanceOf(SegmentationFault.class)
                .hasMessageStartingWith("copy source of 8 bytes at 0x1039");
        assertThatThrownBy(() -> memory.fill(HEAP - 1, 1, (byte) 0))
                .isInstanceOf(SegmentationFault.class);

        assertThat(memory.loadByte(HEAP)).isZero();
        assertThat(memory.loadByte(HEAP + 57)).isEqualTo((byte) 57);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40, 1L << 32})
    void anImpossibleCountIsAFaultOfTheAddressNotOfTheBudget(long count) {
        assertThatThrownBy(() -> memory.copy(HEAP, HEAP + 8, count))
                .isInstanceOf(SegmentationFault.class);
        assertThatThrownBy(() -> memory.fill(HEAP, count, (byte) 0))
                .isInstanceOf(SegmentationFault.class);
        assertThat(machine.meter().read().bytesMoved()).isZero();
    }

    @Test
    void aCopyDoesNotRunFromOneRegionIntoTheNext() {
        var cells = machine.cells();
        long low = cells.allocate(Memory.PAGE_SIZE / 8);

        assertThatThrownBy(() -> memory.fill(low, Memory.PAGE_SIZE + 1, (byte) 0))
                .isInstanceOf(SegmentationFault.class);
    }
}
