package pymemlab.contracts.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.SegmentationFault;
import pymemlab.spec.pool.ArenaSource;

class KitArenasTest {

    private static final long SIZE = ArenaSource.ARENA_SIZE;

    private final PoolGround ground = PoolGround.of(3, 4096);
    private final KitArenas arenas = ground.arenas();

    @Test
    void anArenaIsAlignedMappedAndPoisoned() {
        long arena = arenas.obtain();

        assertThat(arena).isPositive();
        assertThat(arena % SIZE).isZero();
        assertThat(ground.machine().peek(arena)).isEqualTo(0xCDCD_CDCD_CDCD_CDCDL);
        assertThat(ground.machine().peek(arena + SIZE - 8)).isEqualTo(0xCDCD_CDCD_CDCD_CDCDL);
    }

    @Test
    void theLowestFreePlaceComesFirst() {
        long a = arenas.obtain();
        long b = arenas.obtain();
        long c = arenas.obtain();

        assertThat(b).isEqualTo(a + SIZE);
        assertThat(c).isEqualTo(b + SIZE);

        arenas.release(b);
        arenas.release(a);

        assertThat(arenas.obtain()).isEqualTo(a);
        assertThat(arenas.obtain()).isEqualTo(b);
    }

    @Test
    void aReleasedArenaFaults() {
        long arena = arenas.obtain();
        arenas.release(arena);

        assertThatThrownBy(() -> ground.machine().memory().loadLong(arena))
                .isInstanceOf(SegmentationFault.class)
                .hasMessageContaining("was released before");
    }

    @Test
    void eachObtainHasASerialOfItsOwn() {
        long a = arenas.obtain();
        long b = arenas.obtain();
        arenas.release(a);
        long again = arenas.obtain();

        assertThat(again).isEqualTo(a);
        assertThat(arenas.serialOf(a)).isEqualTo(2);
        assertThat(arenas.serialOf(a + SIZE - 1)).isEqualTo(2);
        assertThat(arenas.serialOf(b + 100)).isEqualTo(1);
        assertThat(arenas.offset(b + 100)).isEqualTo(100);
    }

    @Test
    void whatLiesInNoArenaHasNoSerial() {
        long a = arenas.obtain();
        long b = arenas.obtain();
        arenas.release(a);

        assertThat(
                        LongStream.of(
                                Memory.NULL,
                                -1,
                                Long.MIN_VALUE,
                                Long.MAX_VALUE,
                                a - 1,
                                a,
                                b + SIZE,
                                b + 9 * SIZE))
                .allMatch(address -> arenas.serialOf(address) == KitArenas.NO_ARENA);
    }

    @Test
    void totalPeakAndHeldAreCounted() {
        long a = arenas.obtain();
        arenas.obtain();
        arenas.release(a);

        assertThat(arenas.total()).isEqualTo(2);
        assertThat(arenas.peak()).isEqualTo(2);
        assertThat(arenas.held()).isEqualTo(1);
        assertThat(arenas.addresses()).containsExactly(a + SIZE);
    }

    @Test
    void beyondTheLimitNothingIsGivenAndNothingCounted() {
        arenas.limit(1);
        long a = arenas.obtain();

        assertThat(arenas.obtain()).isEqualTo(Memory.NULL);
        assertThat(arenas.total()).isEqualTo(1);

        arenas.release(a);
        assertThat(arenas.obtain()).isEqualTo(a);

        arenas.limit(99);
        assertThat(arenas.obtain()).isPositive();
        assertThat(arenas.obtain()).isPositive();
        assertThat(arenas.obtain()).isEqualTo(Memory.NULL);
        assertThat(arenas.total()).isEqualTo(4);
    }

    @Test
    void whatIsNotHeldCannotBeReleased() {
        long a = arenas.obtain();
        long b = arenas.obtain();
        arenas.release(b);

        mustRefuse(
                b, "release(0x80000) needs an arena that is held, but 0x80000 is released already");
        mustRefuse(
                a + 4096,
                "release(0x41000) needs an arena that is held, but 0x41000 is inside one, at 0x40000");
        mustRefuse(0, "release(0x0) needs an arena that is held, but 0x0 is none");
        mustRefuse(b + SIZE, "release(0xc0000) needs an arena that is held, but 0xc0000 is none");
        assertThat(arenas.held()).isEqualTo(1);
    }

    @Test
    void foreignPagesInAnArenasPlaceAreTheTestsFault() {
        PoolGround other = PoolGround.of(1, 4096);
        other.machine().map(0x40000, 4096, "mine");

        assertThatThrownBy(other.arenas()::obtain)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0x40000");
    }

    private void mustRefuse(long address, String sentence) {
        assertThatThrownBy(() -> arenas.release(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
