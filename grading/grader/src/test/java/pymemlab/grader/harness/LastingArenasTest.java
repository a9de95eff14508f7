package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.pool.PoolGround;
import pymemlab.spec.machine.Memory;

class LastingArenasTest {

    private final PoolGround ground = PoolGround.of(2, 4096);
    private final LastingArenas arenas = new LastingArenas(ground.arenas());

    @Test
    void whatIsReleasedStaysMappedAndComesBack() {
        long arena = arenas.obtain();
        ground.machine().poke(arena, 7);
        arenas.release(arena);

        assertThat(arenas.obtain()).isEqualTo(arena);
        assertThat(ground.machine().peek(arena)).isEqualTo(7);
        assertThat(arenas.obtain()).isNotEqualTo(arena).isPositive();
        assertThat(arenas.obtain()).isEqualTo(Memory.NULL);
    }

    @Test
    void allCanBeRecalled() {
        long one = arenas.obtain();
        long other = arenas.obtain();
        arenas.release(other);

        arenas.recall();

        assertThat(new long[] {arenas.obtain(), arenas.obtain()})
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void whatIsNoArenaCannotBeReleased() {
        assertThatThrownBy(() -> arenas.release(48))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("release(0x30) needs an arena that is held, but it is none");
    }
}
