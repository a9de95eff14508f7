package pymemlab.contracts.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolPictureTest {

    private final PoolGround ground = PoolGround.of(12, 4096);
    private final KitArenas arenas = ground.arenas();
    private final PoolCensus census = new PoolCensus();
    private final PoolPicture picture = new PoolPicture(arenas, census);

    @Test
    void withoutAnArenaThereIsNothingToDraw() {
        assertThat(picture.text()).isEqualTo("    no arena is held\n");
    }

    @Test
    void aPoolsMarkIsItsClass() {
        long arena = arenas.obtain();
        arenas.obtain();
        census.placed(new Place(0, 48), 16);
        census.placed(new Place(0, 4096 + 48), 512);
        census.placed(new Place(0, 2 * 4096 + 48), 161);
        census.placed(new Place(0, 3 * 4096 + 48), 1);
        census.freed(new Place(0, 3 * 4096 + 48));
        census.placed(new Place(1, 63 * 4096 + 48), 32);
        census.placed(Place.RAW, 600);

        assertThat(arena).isEqualTo(0x40000);
        assertThat(picture.text())
                .isEqualTo(
                        """
                            one mark a pool: 0 of 16 bytes, 1 of 32 … v of 512, . emptied, - never used
                            0x40000   0va.------------------------------------------------------------
                            0x80000   ---------------------------------------------------------------1
                        """);
        assertThat(picture.text().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aReleasedArenasPoolsAreForgotten() {
        long arena = arenas.obtain();
        census.placed(new Place(0, 48), 16);
        census.freed(new Place(0, 48));
        arenas.release(arena);
        arenas.obtain();

        assertThat(picture.text()).endsWith("0x40000   " + "-".repeat(64) + "\n");
    }

    @Test
    void ofManyArenasSomeAreDrawn() {
        for (int arena = 0; arena < 10; arena++) {
            arenas.obtain();
        }

        assertThat(picture.text()).endsWith("    … and 2 more\n");
        assertThat(picture.text().lines()).hasSize(10);
    }

    @Test
    void aPoolsBlocksAreDrawnOneByOne() {
        long arena = arenas.obtain();
        for (int block = 0; block < 70; block++) {
            census.placed(new Place(0, 48 + 48 * block), 40);
        }
        census.freed(new Place(0, 48));
        census.freed(new Place(0, 48 + 48 * 65));

        assertThat(picture.pool(arena + 1000))
                .isEqualTo(
                        """
                            pool 0x40000, one mark for 48 bytes: # live, . freed, - never used
                              .###############################################################
                              #.####--------------
                        """);
        assertThat(picture.pool(arena + 5000))
                .isEqualTo("    the pool at 0x41000 never gave a block\n");
    }

    @Test
    void aPoolOfAnotherClassBeginsAnew() {
        long arena = arenas.obtain();
        census.placed(new Place(0, 48), 40);
        census.freed(new Place(0, 48));
        census.placed(new Place(0, 48 + 512), 512);

        assertThat(picture.pool(arena)).endsWith("      -#-----\n");
    }
}
