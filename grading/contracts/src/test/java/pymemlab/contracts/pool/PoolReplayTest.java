package pymemlab.contracts.pool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.LongUnaryOperator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.TraceBuilder;
import pymemlab.contracts.trace.Traces;

class PoolReplayTest {

    private static final String FIRST = "operation 1 of lesson, malloc(40) for block 0, needs ";

    private final Trace trace =
            new TraceBuilder()
                    .allocate(0, 40)
                    .allocate(1, 600)
                    .reallocate(0, 20)
                    .reallocate(2, 16)
                    .free(Trace.NULL_ID)
                    .free(1)
                    .free(0)
                    .free(2)
                    .build("lesson");
    private final PoolGround ground = PoolGround.forTrace(trace);

    @Test
    void aRightAllocatorIsMeasured() {
        PoolReplayed replayed = replay(new PlainPools(ground));

        assertThat(replayed.operations()).isEqualTo(8);
        assertThat(replayed.stopped()).isFalse();
        assertThat(replayed.arenasTotal()).isEqualTo(1);
        assertThat(replayed.arenasPeak()).isEqualTo(1);
        assertThat(replayed.arenasEnd()).isZero();
        assertThat(replayed.cost()).isEqualTo(200 + 24 / 8); // Two system calls and a copy.
        assertThat(replayed.costPerOperation()).isEqualTo(203 / 8.0);
        assertThat(PlacementCheck.firstDifference(replayed)).isEmpty();
    }

    @Test
    void thePlacementIsSummedLineByLine() {
        PoolReplayed replayed = replay(new PlainPools(ground));
        CRC32 sum = new CRC32();
        sum.update("0 48\nraw\n0 4144\n0 48\nf\nf\nf\nf\n".getBytes(US_ASCII));

        assertThat(replayed.asGolden()).isEqualTo(new Golden("lesson", sum.getValue(), 1, 1, 0));
    }

    @Test
    void nullIsNoBlock() {
        mustBreak(address -> 0, FIRST + "a block, but it returned NULL");
    }

    @Test
    void aBlockBeginsAtAMultipleOfSixteen() {
        mustBreak(address -> address + 8, FIRST + "a multiple of 16, but it returned 0x");
    }

    @Test
    void aBlockLiesInAnArenaOrIsTheRawAllocators() {
        mustBreak(
                address -> 0x1000,
                FIRST
                        + "a block in an arena that is held or a live one of the raw allocator, but 0x1000 is neither");
        mustBreak(address -> -16, FIRST + "a block in an arena that is held or a live one");
        mustBreak(
                address -> (address | 0x3ffff) - 15,
                FIRST + "40 bytes in one arena, but the block at 0x2ffff0 reaches beyond its end");
    }

    @Test
    void theRawAllocatorWasAskedForEnough() {
        mustBreak(
                address -> ground.raw().malloc(39),
                FIRST + "40 bytes, but the raw allocator was asked for 39 at 0x1000");
    }

    @Test
    void liveBlocksShareNoByte() {
        PlainPools sharing =
                new PlainPools(ground) {
                    @Override
                    long block(Pool pool) {
                        return pool.start + 48;
                    }
                };

        assertThatThrownBy(() -> replay(twice(), sharing))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("belong to the block of operation 1");
    }

    @Test
    void aBlockKeepsItsBytes() {
        PlainPools scribbler =
                new PlainPools(ground) {
                    @Override
                    public void free(long address) {
                        ground.machine()
                                .memory()
                                .fill(ground.arenas().addresses().get(0), 4096, (byte) 0);
                        super.free(address);
                    }
                };

        assertThatThrownBy(() -> replay(twice(), scribbler))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(
                        "operation 4 of twice, free(block 1), needs the bytes that operation 2 left in the block, but byte 0 of 40 has changed");
    }

    @Test
    void aReplayThatCostsTooMuchIsStopped() {
        Trace json = Traces.named("json").orElseThrow();
        PoolGround large = PoolGround.forTrace(json);
        PlainPools slow =
                new PlainPools(large) {
                    @Override
                    public void free(long address) {
                        for (int load = 0; load < 10_000; load++) {
                            large.machine().memory().isMapped(address);
                        }
                        super.free(address);
                    }
                };

        PoolReplayed replayed = new PoolReplay(json, slow, large, 1).run();

        assertThat(replayed.stopped()).isTrue();
        assertThat(replayed.operations()).isEqualTo(10_000);
        assertThatThrownBy(() -> PlacementCheck.mustEqualCPython(replayed))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(
                        "the replay of json needs to come to its end, but 10,000 calls cost more than 2,000 each");
    }

    private static Trace twice() {
        return new TraceBuilder().allocate(0, 40).allocate(1, 40).free(0).free(1).build("twice");
    }

    private PoolReplayed replay(PlainPools allocator) {
        return replay(trace, allocator);
    }

    private PoolReplayed replay(Trace other, PlainPools allocator) {
        return new PoolReplay(other, allocator, ground, 1).run();
    }

    private void mustBreak(LongUnaryOperator wrong, String message) {
        PlainPools allocator =
                new PlainPools(ground) {
                    @Override
                    public long malloc(long size) {
                        return wrong.applyAsLong(super.malloc(size));
                    }
                };

        assertThatThrownBy(() -> replay(allocator))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith(message);
    }
}
