package pymemlab.contracts.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Deque;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.TraceBuilder;
import pymemlab.contracts.trace.Traces;

class PlacementCheckTest {

    @ParameterizedTest
    @MethodSource("pymemlab.contracts.trace.Traces#cpython")
    void cpythonsOwnChoicesPass(String name) {
        PlacementCheck.mustEqualCPython(replayed(name, PlainPools::new));
    }

    @Test
    void firstInFirstOutInAPool() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            long block(Pool pool) {
                                return pool.freed.isEmpty()
                                        ? pool.carve()
                                        : pool.freed.removeFirst();
                            }
                        },
                """
                operation 28 of json, malloc(28) for block 19, needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x05090, pool 5: the block freed last in its pool
                      here          arena 0 + 0x05070, pool 5: a block of the pool that was freed earlier
                      POOL-16       In a pool the last freed comes first, then new ones.\
                """);
    }

    @Test
    void neverUsedBlocksBeforeFreedOnes() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            long block(Pool pool) {
                                return pool.carved < 4048 / pool.bytes
                                        ? pool.carve()
                                        : pool.freed.removeLast();
                            }
                        },
                """
                operation 13 of json, malloc(64) for block 9, needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x01070, pool 1: the block freed last in its pool
                      here          arena 0 + 0x010b0, pool 1: a block of the pool that was never used
                      POOL-16       In a pool the last freed comes first, then new ones.\
                """);
    }

    @Test
    void aFullPoolThatGetsAFreeGoesBehind() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            void relist(Deque<Pool> ofClass, Pool pool) {
                                ofClass.addLast(pool);
                            }
                        },
                """
                operation 394 of json, realloc(block 243, 54), needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x019b0, pool 1: the pool in front of its class
                      here          arena 0 + 0x083f0, pool 8: a pool further behind in its class
                      POOL-17       A full pool that gets a free is the next to serve.\
                """);
    }

    @Test
    void thePoolEmptiedFirstComesFirst() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            Pool emptied(Arena arena) {
                                return arena.emptied.removeFirst();
                            }
                        },
                """
                operation 12 of json, malloc(272) for block 8, needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x03030, pool 3: the pool emptied last in the fullest arena
                      here          arena 0 + 0x04030, pool 4: a pool that was emptied earlier
                      POOL-18       The pool that was emptied last is used first.\
                """);
    }

    @Test
    void theEmptiestArenaServes() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            Arena usable() {
                                Arena last = null;
                                for (Arena arena : arenas) {
                                    last = arena.free > 0 ? arena : last;
                                }
                                return last;
                            }
                        },
                """
                operation 71389 of json, malloc(52) for block 39830, needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 21 + 0x03030, pool 3: the pool emptied last in the fullest arena
                      here          arena 22 + 0x04030, pool 4: a pool that was emptied earlier, in another arena
                      POOL-19       The fullest arena serves; a free one goes at once.\
                """);
    }

    @Test
    void anEmptyArenaStays() {
        mustDiffer(
                "worddict",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            boolean goesBack(Arena arena) {
                                return super.goesBack(arena)
                                        && arenas.stream().filter(a -> a.free == 64).count() > 1;
                            }
                        },
                """
                operation 46388 of worddict, free(block 27863), needs the arenas that CPython 3.8 had after it, but there are others
                      CPython 3.8   3 held, 4 obtained so far
                      here          4 held, 4 obtained so far
                      POOL-19       The fullest arena serves; a free one goes at once.\
                """);
    }

    @Test
    void reallocStaysWheneverItFits() {
        mustDiffer(
                "strings",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            boolean stays(long size, long block) {
                                return size >= 1 && size <= block;
                            }
                        },
                """
                operation 15 of strings, realloc(block 6, 56), needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x02030, pool 2: moved, for 56 bytes are not more than 3/4 of 160
                      here          arena 0 + 0x00030, pool 0: in place
                      POOL-20       realloc stays if it fits and fills over 3/4.\
                """);
    }

    @Test
    void reallocMovesTooEarly() {
        mustDiffer(
                "strings",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            boolean stays(long size, long block) {
                                return super.stays(size, block) && 8 * size > 7 * block;
                            }
                        },
                """
                operation 53136 of strings, realloc(block 26022, 13), needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x03030, pool 3: in place, for 13 bytes fit 16 and are more than 3/4 of them
                      here          arena 0 + 0x03040, pool 3: moved
                      POOL-20       realloc stays if it fits and fills over 3/4.\
                """);
    }

    @Test
    void fiveHundredAndTwelveBytesToRaw() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            boolean isSmall(long size) {
                                return super.isSmall(size) && size < 512;
                            }
                        },
                """
                operation 2262 of json, realloc(block 41, 512), needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x14030, pool 20: the pool emptied last in the fullest arena
                      here          the raw allocator
                      POOL-1        1 to 512 bytes come from an arena, all else from raw.\
                """);
    }

    @Test
    void whatRawGaveComesBackToAPool() {
        Trace trace =
                new TraceBuilder().allocate(0, 600).reallocate(0, 20).free(0).build("shrinking");
        PoolGround ground = PoolGround.forTrace(trace);
        PlainPools wrong =
                new PlainPools(ground) {
                    @Override
                    public long realloc(long address, long size) {
                        long block = malloc(size);
                        ground.machine().memory().copy(address, block, size);
                        free(address);
                        return block;
                    }
                };

        assertThat(PlacementCheck.firstDifference(new PoolReplay(trace, wrong, ground, 7).run()))
                .hasValue(
                        """
                        operation 2 of shrinking, realloc(block 0, 20), needs the place that CPython 3.8 gave it, but it got another
                              CPython 3.8   what the raw allocator gave
                              here          arena 0 + 0x00030, pool 0: a pool
                              POOL-12       What the raw allocator gave stays with it.""");
    }

    @Test
    void blocksBeginBehindALongerHeader() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            long block(Pool pool) {
                                return pool.freed.isEmpty()
                                        ? pool.carve() + 16 % pool.bytes
                                        : pool.freed.removeLast();
                            }
                        },
                """
                operation 1 of json, malloc(40) for block 0, needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x00030, pool 0: the first block that its pool never used
                      here          arena 0 + 0x00040, pool 0: no block of 48 bytes begins there
                      POOL-4        A pool holds blocks of one class behind its header.""");
    }

    @Test
    void aNewArenaIsTakenWhileOthersHaveRoom() {
        mustDiffer(
                "json",
                ground ->
                        new PlainPools(ground) {
                            @Override
                            Arena usable() {
                                return arenas.stream()
                                        .filter(arena -> arena.free > 32)
                                        .findFirst()
                                        .orElse(null);
                            }
                        },
                """
                operation 4625 of json, malloc(72) for block 2845, needs the place that CPython 3.8 gave it, but it got another
                      CPython 3.8   arena 0 + 0x20030, pool 32: the first pool that was never used, in the fullest arena
                      here          arena 1 + 0x00030, pool 0: a new arena, though there is room in others
                      POOL-19       The fullest arena serves; a free one goes at once.""");
    }

    private static void mustDiffer(
            String name, Function<PoolGround, PlainPools> wrong, String message) {
        assertThatThrownBy(() -> PlacementCheck.mustEqualCPython(replayed(name, wrong)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(message);
    }

    private static PoolReplayed replayed(String name, Function<PoolGround, PlainPools> allocator) {
        Trace trace = Traces.named(name).orElseThrow();
        PoolGround ground = PoolGround.forTrace(trace);
        PoolReplayed replayed = new PoolReplay(trace, allocator.apply(ground), ground, 7).run();
        assertThat(replayed.operations()).isEqualTo(trace.operations());
        return replayed;
    }
}
