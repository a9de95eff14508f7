package pymemlab.contracts.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.InvalidFree;

class KitBlocksTest {

    private static final int BYTES = 1 << 16;
    private static final long FRESH = 0xCDCD_CDCD_CDCD_CDCDL;
    private static final long FREED = 0xDDDD_DDDD_DDDD_DDDDL;

    private final Machine machine = Machine.ofBytes(4 * BYTES);
    private final KitBlocks blocks = KitBlocks.quarantining(machine, Memory.PAGE_SIZE, BYTES);

    @Test
    void blocksAreAlignedAndApart() {
        assertThat(blocks.malloc(1)).isEqualTo(0x1000);
        assertThat(blocks.malloc(0)).isEqualTo(0x1010);
        assertThat(blocks.malloc(17)).isEqualTo(0x1020);
        assertThat(blocks.malloc(1)).isEqualTo(0x1040);
    }

    @Test
    void theNewIsPoisonedAndSoIsTheFreed() {
        long a = blocks.malloc(32);
        assertThat(machine.peek(a + 24)).isEqualTo(FRESH);

        blocks.free(a);

        assertThat(machine.peek(a + 24)).isEqualTo(FREED);
    }

    @Test
    void callocGivesZerosAndReallocKeepsBytes() {
        long a = blocks.calloc(3, 8);
        assertThat(machine.peek(a + 16)).isZero();
        machine.poke(a + 16, 7);

        long moved = blocks.realloc(a, 4000);

        assertThat(machine.peek(moved + 16)).isEqualTo(7);
        assertThat(blocks.isLive(a, 1)).isFalse();
    }

    @Test
    void noCallIsCountedAsAStep() {
        Meter.Reading before = machine.meter().read();

        blocks.free(blocks.realloc(blocks.calloc(10, 100), 3000));

        assertThat(machine.meter().since(before).cost()).isZero();
    }

    @Test
    void inQuarantineNoAddressComesTwice() {
        long a = blocks.malloc(40);
        blocks.free(a);

        assertThat(blocks.malloc(40)).isNotEqualTo(a);
    }

    @Test
    void whoReusesGivesTheLastOfTheSameRoundedSize() {
        var reusing = KitBlocks.reusing(machine, Memory.PAGE_SIZE + BYTES, BYTES);
        long a = reusing.malloc(40);
        long b = reusing.malloc(48);
        reusing.free(a);
        reusing.free(b);

        assertThat(reusing.malloc(16)).isGreaterThan(b);
        assertThat(reusing.malloc(33)).isEqualTo(b);
        assertThat(reusing.malloc(48)).isEqualTo(a);
    }

    @Test
    void itCountsWhatIsHeldAndTheMostThatEverWas() {
        long a = blocks.malloc(100);
        blocks.malloc(20);
        blocks.free(a);

        assertThat(blocks.held()).isEqualTo(20);
        assertThat(blocks.peak()).isEqualTo(120);
        assertThat(blocks.requests()).isEqualTo(2);
        assertThat(blocks.room()).isEqualTo(BYTES - 20);
    }

    @Test
    void aFullOneGivesNullUntilItHasRoom() {
        blocks.beFull();
        assertThat(blocks.malloc(1)).isEqualTo(Memory.NULL);
        assertThat(blocks.calloc(1, 1)).isEqualTo(Memory.NULL);

        blocks.haveRoom();

        assertThat(blocks.malloc(1)).isNotEqualTo(Memory.NULL);
    }

    @Test
    void whatNoMemoryCanHoldIsRefused() {
        assertThat(blocks.malloc(-1)).isEqualTo(Memory.NULL);
        assertThat(blocks.malloc(Long.MAX_VALUE)).isEqualTo(Memory.NULL);
        assertThat(blocks.calloc(1L << 32, 1L << 32)).isEqualTo(Memory.NULL);
        assertThat(blocks.malloc(BYTES + 1)).isEqualTo(Memory.NULL);
    }

    @Test
    void onlyWhatWasAskedForIsLive() {
        long a = blocks.malloc(40);

        assertThat(blocks.isLive(a, 40)).isTrue();
        assertThat(blocks.isLive(a, 41)).isFalse();
        assertThat(blocks.isLive(a + 16, 24)).isTrue();
        assertThat(blocks.isLive(a + 48, 1)).isFalse();
        assertThat(blocks.isLive(Memory.NULL, 1)).isFalse();
    }

    @Test
    void aWriteToWhatWasFreedIsFound() {
        long a = blocks.malloc(40);
        long b = blocks.malloc(16);
        blocks.free(a);
        machine.poke(b, 1);
        assertThat(blocks.firstSpoilt()).isEqualTo(Memory.NULL);

        machine.poke(a + 24, 1);

        assertThat(blocks.firstSpoilt()).isEqualTo(a + 16);
    }

    @Test
    void onlyTheBeginningOfALiveBlockIsFreed() {
        long a = blocks.malloc(40);
        blocks.free(Memory.NULL);
        mustRefuse(
                a + 16,
                "free(0x1010) needs the address of a live block, but 0x1010 is inside the one at 0x1000");
        mustRefuse(
                a + 8,
                "free(0x1008) needs the address of a live block, but 0x1008 is inside the one at 0x1000");
        mustRefuse(0x9000, "free(0x9000) needs the address of a live block, but 0x9000 is none");

        blocks.free(a);

        mustRefuse(
                a, "free(0x1000) needs the address of a live block, but 0x1000 is freed already");
    }

    private void mustRefuse(long address, String message) {
        assertThatThrownBy(() -> blocks.free(address))
                .isInstanceOf(InvalidFree.class)
                .hasMessage(message);
    }
}
