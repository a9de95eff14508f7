package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.spec.control.Machine;

class MemoryTest {

    private static final long HEAP = Memory.PAGE_SIZE;

    private final Machine machine = Machine.ofBytes(16 * Memory.PAGE_SIZE);
    private final Memory memory = machine.memory();

    @Test
    void whatIsStoredIsLoaded() {
        heapOf(64);

        memory.storeByte(HEAP, (byte) -7);
        memory.storeInt(HEAP + 4, Integer.MIN_VALUE);
        memory.storeLong(HEAP + 8, Long.MAX_VALUE);

        assertThat(memory.loadByte(HEAP)).isEqualTo((byte) -7);
        assertThat(memory.loadInt(HEAP + 4)).isEqualTo(Integer.MIN_VALUE);
        assertThat(memory.loadLong(HEAP + 8)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theLowestByteComesFirst() {
        heapOf(16);

        memory.storeLong(HEAP, 0x0807060504030201L);

        assertThat(memory.loadByte(HEAP)).isEqualTo((byte) 1);
        assertThat(memory.loadByte(HEAP + 7)).isEqualTo((byte) 8);
        assertThat(memory.loadInt(HEAP)).isEqualTo(0x04030201);
        assertThat(memory.loadInt(HEAP + 4)).isEqualTo(0x08070605);
    }

    @Test
    void aStoreChangesNoNeighbour() {
        heapOf(24);
        memory.fill(HEAP, 24, (byte) 0);

        memory.storeLong(HEAP + 8, -1);
        memory.storeByte(HEAP + 3, (byte) 1);
        memory.storeInt(HEAP + 20, -1);

        assertThat(memory.loadLong(HEAP)).isEqualTo(0x0000000001000000L);
        assertThat(memory.loadLong(HEAP + 16)).isEqualTo(0xFFFFFFFF00000000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void eightBytesNeedAMultipleOfEight(long offset) {
        heapOf(64);

        assertThatThrownBy(() -> memory.loadLong(HEAP + offset))
                .isInstanceOf(MisalignedAccess.class);
        assertThatThrownBy(() -> memory.storeLong(HEAP + offset, 0))
                .isInstanceOf(MisalignedAccess.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void fourBytesNeedAMultipleOfFour(long offset) {
        heapOf(64);

        assertThatThrownBy(() -> memory.loadInt(HEAP + offset))
                .isInstanceOf(MisalignedAccess.class);
        assertThatThrownBy(() -> memory.storeInt(HEAP + offset, 0))
                .isInstanceOf(MisalignedAccess.class);
    }

    @Test
    void theLastCellOfAPageAndTheFirstOfTheNextBelongTogether() {
        heapOf(2 * Memory.PAGE_SIZE);
        long boundary = HEAP + Memory.PAGE_SIZE;

        memory.storeLong(boundary - 8, 1);
        memory.storeLong(boundary, 2);

        assertThat(memory.loadLong(boundary - 8)).isEqualTo(1);
        assertThat(memory.loadLong(boundary)).isEqualTo(2);
    }

    @Test
    void aRegionEndsAtItsLastByteNotAtItsPage() {
        heapOf(12);

        assertThat(memory.loadByte(HEAP + 11)).isEqualTo((byte) 0xCD);
        assertThat(memory.loadInt(HEAP + 8)).isEqualTo(0xCDCDCDCD);
        assertThatThrownBy(() -> memory.loadByte(HEAP + 12)).isInstanceOf(SegmentationFault.class);
        assertThatThrownBy(() -> memory.loadLong(HEAP + 8)).isInstanceOf(SegmentationFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                8,
                Memory.PAGE_SIZE - 8,
                17L * Memory.PAGE_SIZE,
                1L << 44,
                -8,
                Long.MIN_VALUE,
                Long.MAX_VALUE - 7
            })
    void anAddressOutsideTheMachineFaults(long address) {
        heapOf(16 * Memory.PAGE_SIZE);

        assertThatThrownBy(() -> memory.loadLong(address)).isInstanceOf(SegmentationFault.class);
        assertThatThrownBy(() -> memory.storeByte(address, (byte) 0))
                .isInstanceOf(SegmentationFault.class);
        assertThat(memory.isMapped(address)).isFalse();
    }

    @Test
    void isMappedFollowsTheRegionByteByByte() {
        heapOf(100);

        assertThat(memory.isMapped(HEAP - 1)).isFalse();
        assertThat(memory.isMapped(HEAP)).isTrue();
        assertThat(memory.isMapped(HEAP + 99)).isTrue();
        assertThat(memory.isMapped(HEAP + 100)).isFalse();
        assertThat(machine.firstFault()).isEmpty();
    }

    @Test
    void aRefusedStoreChangesNothing() {
        heapOf(16);
        memory.storeLong(HEAP, 1);
        memory.storeLong(HEAP + 8, 2);

        assertThatThrownBy(() -> memory.storeLong(HEAP + 4, -1))
                .isInstanceOf(MisalignedAccess.class);
        assertThatThrownBy(() -> memory.storeLong(HEAP + 16, -1))
                .isInstanceOf(SegmentationFault.class);

        assertThat(memory.loadLong(HEAP)).isEqualTo(1);
        assertThat(memory.loadLong(HEAP + 8)).isEqualTo(2);
    }

    @Test
    void twoMachinesNeverInfluenceEachOther() {
        var other = Machine.ofBytes(16 * Memory.PAGE_SIZE);
        heapOf(8);
        other.operatingSystem().sbrk(8);

        memory.storeLong(HEAP, 1);
        other.memory().storeLong(HEAP, 2);

        assertThat(memory.loadLong(HEAP)).isEqualTo(1);
        assertThat(other.meter().read().loads()).isZero();
    }

    private void heapOf(long bytes) {
        assertThat(machine.operatingSystem().sbrk(bytes)).isEqualTo(HEAP);
    }
}
