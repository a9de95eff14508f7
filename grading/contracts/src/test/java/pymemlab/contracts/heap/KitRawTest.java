package pymemlab.contracts.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.pool.PoolGround;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.InvalidFree;

class KitRawTest {

    private static final int ROOM = 64 << 10;

    private final PoolGround ground = PoolGround.of(1, ROOM);
    private final Machine machine = ground.machine();
    private final KitRaw raw = ground.raw();

    @Test
    void itKnowsItsLiveBlocksAsTheyWereAskedFor() {
        long a = raw.malloc(40);
        long b = raw.malloc(0);
        long c = raw.calloc(3, 7);
        raw.free(b);

        assertThat(raw.live()).isEqualTo(Map.of(a, 40L, c, 21L));
        assertThat(raw.isLive(a)).isTrue();
        assertThat(raw.isLive(b)).isFalse();
        assertThat(raw.isLive(a + 16)).isFalse();
        assertThat(raw.held()).isEqualTo(61);
    }

    @Test
    void blocksAreApartAlignedAndOutsideTheArenas() {
        long arena = ground.arenas().obtain();
        long a = raw.malloc(1);
        long b = raw.malloc(0);
        long c = raw.malloc(17);

        assertThat(new long[] {a, b, c}).containsExactly(0x1000, 0x1010, 0x1020);
        assertThat(raw.malloc(1)).isEqualTo(0x1040);
        assertThat(arena).isGreaterThan(0x1000 + ROOM);
        assertThat(machine.memory().isMapped(0x1000 + ROOM)).isFalse();
    }

    @Test
    void noCallIsCounted() {
        Meter.Reading before = machine.meter().read();

        raw.free(raw.realloc(raw.calloc(10, 100), 3000));

        assertThat(machine.meter().since(before).cost()).isZero();
    }

    @Test
    void aFreedBlockIsPoisoned() {
        long a = raw.malloc(40);
        machine.stamp(a, 40, 1);
        raw.free(a);

        assertThat(machine.peek(a)).isEqualTo(0xDDDD_DDDD_DDDD_DDDDL);
        assertThat(machine.peek(a + 32)).isEqualTo(0xDDDD_DDDD_DDDD_DDDDL);
    }

    @Test
    void callocGivesZeros() {
        long a = raw.malloc(48);
        machine.stamp(a, 48, 1);
        raw.free(a);

        assertThat(raw.calloc(5, 9)).isEqualTo(a);
        for (int at = 0; at < 45; at++) {
            assertThat(machine.peekByte(a + at)).isZero();
        }
    }

    @Test
    void aBlockThatGrowsMovesAndKeepsItsBytes() {
        long a = raw.malloc(20);
        machine.stamp(a, 20, 1);

        long moved = raw.realloc(a, 33);

        assertThat(moved).isNotEqualTo(a);
        assertThat(raw.isLive(a)).isFalse();
        assertThat(machine.intact(moved, 20, 1)).isEqualTo(20);
        assertThat(raw.realloc(moved, 40)).isEqualTo(moved);
        assertThat(raw.live()).isEqualTo(Map.of(moved, 40L));
        assertThat(raw.realloc(Memory.NULL, 5)).isPositive();
    }

    @Test
    void aLargeBlockGrowsInPlaceWhereItCan() {
        long a = raw.malloc(5000);
        machine.stamp(a, 5000, 1);

        assertThat(raw.realloc(a, 9000)).isEqualTo(a);
        assertThat(machine.intact(a, 5000, 1)).isEqualTo(5000);
        assertThat(raw.live()).isEqualTo(Map.of(a, 9000L));
        assertThat(raw.held()).isEqualTo(9000);

        long b = raw.malloc(8);
        assertThat(b).isEqualTo(a + 9008);
        long moved = raw.realloc(a, 10_000);
        assertThat(moved).isGreaterThan(b);
        assertThat(machine.intact(moved, 5000, 1)).isEqualTo(5000);

        long end = 0x1000 + ROOM;
        assertThat(raw.realloc(moved, end - moved)).isEqualTo(moved);
        assertThat(raw.realloc(moved, end - moved + 1)).isEqualTo(Memory.NULL);
        raw.free(moved);
        raw.free(b);
        assertThat(raw.malloc(ROOM)).isEqualTo(0x1000);
    }

    @Test
    void withoutRoomTheAnswerIsNullAndNothingChanges() {
        long a = raw.malloc(100);
        raw.limit(150);

        assertThat(raw.malloc(51)).isEqualTo(Memory.NULL);
        assertThat(raw.realloc(a, 151)).isEqualTo(Memory.NULL);
        assertThat(raw.realloc(a, 200)).isEqualTo(Memory.NULL);
        assertThat(raw.calloc(3, 20)).isEqualTo(Memory.NULL);
        assertThat(raw.live()).isEqualTo(Map.of(a, 100L));
        assertThat(raw.malloc(50)).isPositive();

        raw.limit(Long.MAX_VALUE);
        assertThat(raw.malloc(ROOM)).isEqualTo(Memory.NULL);
    }

    @Test
    void whatIsNoSizeIsRefused() {
        assertThat(raw.malloc(-1)).isEqualTo(Memory.NULL);
        assertThat(raw.malloc(Long.MIN_VALUE)).isEqualTo(Memory.NULL);
        assertThat(raw.malloc(Long.MAX_VALUE)).isEqualTo(Memory.NULL);
        assertThat(raw.calloc(1L << 32, 1L << 32)).isEqualTo(Memory.NULL);
        assertThat(raw.calloc(1L << 62, 2)).isEqualTo(Memory.NULL);
        assertThat(raw.calloc(-1, 1)).isEqualTo(Memory.NULL);
        assertThat(raw.calloc(-1, 0)).isPositive();

        long a = raw.malloc(8);
        assertThat(raw.realloc(a, -1)).isEqualTo(Memory.NULL);
        assertThat(raw.realloc(a, Long.MAX_VALUE)).isEqualTo(Memory.NULL);
        assertThat(raw.live()).containsEntry(a, 8L);
    }

    @Test
    void freeingNullDoesNothing() {
        raw.free(Memory.NULL);

        assertThat(raw.live()).isEmpty();
    }

    @Test
    void whatIsNotLiveIsRefused() {
        long a = raw.malloc(40);
        long b = raw.malloc(40);
        raw.free(b);

        mustRefuse(b, "free(0x1030) needs a live block of the raw allocator, but 0x1030 is none");
        mustRefuse(
                a + 16,
                "free(0x1010) needs a live block of the raw allocator, but 0x1010 is inside the one at 0x1000");
        mustRefuse(-16, "free(0xfffffffffffffff0) needs a live block of the raw allocator,");
        assertThatThrownBy(() -> raw.realloc(b, 1))
                .isInstanceOf(InvalidFree.class)
                .hasMessageStartingWith("realloc(0x1030) needs a live block");
    }

    @Test
    void atTheEndAllRoomIsOneAgain() {
        Random random = new Random(1);
        TreeMap<Long, Long> blocks = new TreeMap<>();
        for (int call = 0; call < 2000; call++) {
            Long address = blocks.ceilingKey((long) random.nextInt(ROOM));
            if (address != null && random.nextInt(5) < 2) {
                assertThat(machine.intact(address, blocks.get(address), address))
                        .isEqualTo(blocks.remove(address));
                raw.free(address);
            } else {
                long size = random.nextInt(300);
                long given = raw.malloc(size);
                if (given != Memory.NULL) {
                    blocks.put(given, size);
                    machine.stamp(given, size, given);
                }
            }
        }
        assertThat(raw.live()).isEqualTo(blocks);

        blocks.keySet().forEach(raw::free);

        assertThat(raw.malloc(ROOM)).isEqualTo(0x1000);
    }

    private void mustRefuse(long address, String sentence) {
        assertThatThrownBy(() -> raw.free(address))
                .isInstanceOf(InvalidFree.class)
                .hasMessageStartingWith(sentence);
    }
}
