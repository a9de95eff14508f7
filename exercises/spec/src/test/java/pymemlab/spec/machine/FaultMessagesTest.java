package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import pymemlab.spec.control.Machine;

class FaultMessagesTest {

    private final Machine machine = Machine.ofBytes(16 * Memory.PAGE_SIZE);
    private final Memory memory = machine.memory();

    @Test
    void aFaultBelowARegionNamesIt() {
        heapOf(32);

        says(
                () -> memory.loadLong(0x8),
                "load of 8 bytes at 0x8 needs mapped memory, but the nearest is"
                        + " heap [0x1000, 0x1020), which begins 4088 bytes later");
    }

    @Test
    void nullIsCalledByItsName() {
        heapOf(32);

        says(
                () -> memory.loadLong(Memory.NULL),
                "load of 8 bytes at 0x0 needs mapped memory, but this is NULL");
    }

    @Test
    void aReleasedBlockIsNamedUntilItsPlaceIsTakenAgain() {
        long block = machine.cells().allocate(2);
        machine.cells().release(block, 2);

        says(
                () -> memory.loadLong(block + 8),
                "load of 8 bytes at 0x%x needs mapped memory, but cells [0x%x, 0x%x) was released before"
                        .formatted(block + 8, block, block + 16));
    }

    @Test
    void aFaultBehindARegionNamesIt() {
        heapOf(32);

        says(
                () -> memory.storeByte(0x1024, (byte) 0),
                "store of 1 byte at 0x1024 needs mapped memory, but the nearest is"
                        + " heap [0x1000, 0x1020), which ended 4 bytes before");
    }

    @Test
    void aFaultAcrossTheEndOfARegionNamesIt() {
        heapOf(12);

        says(
                () -> memory.loadLong(0x1008),
                "load of 8 bytes at 0x1008 needs mapped memory, but the nearest is"
                        + " heap [0x1000, 0x100c)");
    }

    @Test
    void theNearestOfSeveralRegionsIsNamed() {
        heapOf(32);
        long block = machine.cells().allocate(2);

        says(
                () -> memory.loadLong(block + 16),
                "load of 8 bytes at 0x%x needs mapped memory, but the nearest is cells [0x%x, 0x%x), which ended 0 bytes before"
                        .formatted(block + 16, block, block + 16));
    }

    @Test
    void aMachineWithoutAnyRegionSaysSo() {
        says(
                () -> memory.loadLong(0x1000),
                "load of 8 bytes at 0x1000 needs mapped memory, but nothing is mapped yet");
    }

    @Test
    void aMisalignedAccessSaysHowFarOff() {
        heapOf(32);

        says(
                () -> memory.storeInt(0x1006, 1),
                "store of 4 bytes at 0x1006 needs a multiple of 4, but the address is 2 past one"
                        + " (nearest: heap [0x1000, 0x1020))");
    }

    @Test
    void poisonUsedAsAnAddressIsTold() {
        heapOf(32);

        says(
                () -> memory.loadLong(0xCDCDCDCDCDCDCDCDL),
                "load of 8 bytes at 0xcdcdcdcdcdcdcdcd needs a multiple of 8, but the address is 5 past one"
                        + " (it was read from bytes that nobody has written, which hold 0xcd)");
        says(
                () -> memory.storeLong(0xDDDDDDDDDDDDDDD0L, 1),
                "store of 8 bytes at 0xddddddddddddddd0 needs mapped memory, but it was read from"
                        + " bytes that were given back, which hold 0xdd");
    }

    @Test
    void anAddressFarAwayLiesNowhereNearAnyRegion() {
        heapOf(32);

        says(
                () -> memory.loadLong(0xABCDEF0000000000L),
                "load of 8 bytes at 0xabcdef0000000000 needs mapped memory, but the nearest is"
                        + " heap [0x1000, 0x1020), which is nowhere near");
    }

    @Test
    void aHugeCountIsShownAsSizeTShowsIt() {
        heapOf(32);

        says(
                () -> memory.fill(0x1000, -8, (byte) 0),
                "fill of 18446744073709551608 bytes at 0x1000 needs mapped memory, but the nearest is"
                        + " heap [0x1000, 0x1020)");
    }

    @Test
    void anInvalidRequestSaysWhatWasAsked() {
        long block = machine.cells().allocate(3);

        says(
                () -> machine.cells().allocate(0),
                "allocate(0) needs at least 1 cell, but it was asked for none");
        says(
                () -> machine.cells().release(0x1000, 3),
                "release(0x1000, 3) needs the address of a live block, but none begins there");
        says(
                () -> machine.cells().release(block, 4),
                "release(0x%x, 4) needs the block's length, but the block has 3 cells"
                        .formatted(block));
        says(
                () -> machine.operatingSystem().mmap(0),
                "mmap(0) needs at least 1 byte, but it was asked for none");
        says(
                () -> machine.operatingSystem().munmap(block),
                "munmap(0x%x) needs the address of a live mapping, but none begins there"
                        .formatted(block));
    }

    @Test
    void aMessageIsTheSameInEveryCountry() {
        var home = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            says(
                    () -> memory.loadInt(2),
                    "load of 4 bytes at 0x2 needs a multiple of 4, but the address is 2 past one"
                            + " (nearest: nothing is mapped yet)");
            assertThat(new TooMuchWork(50_000_000))
                    .hasMessage(
                            "this test needs at most 50,000,000 loads, stores and moves, but all of"
                                    + " them are spent: does a loop never end?");
        } finally {
            Locale.setDefault(home);
        }
    }

    private void heapOf(long bytes) {
        machine.operatingSystem().sbrk(bytes);
    }

    private static void says(ThrowingCallable action, String message) {
        assertThatThrownBy(action).isInstanceOf(MachineFault.class).hasMessage(message);
    }
}
