package pymemlab.contracts.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.TooMuchWork;
import pymemlab.spec.raw.RawAllocator;

class ReplayTest {

    private final Machine machine = new Machine(1 << 20, 100_000_000);
    private final Trace trace =
            new TraceBuilder()
                    .allocate(0, 40)
                    .allocate(1, 0)
                    .reallocate(0, 100)
                    .reallocate(2, 16)
                    .free(Trace.NULL_ID)
                    .free(1)
                    .free(0)
                    .build("lesson");

    @Test
    void aRightAllocatorIsMeasured() {
        Replayed replayed = Replay.of(trace, new BumpAllocator(machine), machine);

        // Blocks of 64, 32, 128 and 32 bytes: four calls of sbrk, four stores, a load, 40 bytes
        // moved.
        assertThat(replayed.operations()).isEqualTo(7);
        assertThat(replayed.peakPayload()).isEqualTo(116);
        assertThat(replayed.peakFootprint()).isEqualTo(256);
        assertThat(replayed.systemCalls()).isEqualTo(4);
        assertThat(replayed.cost()).isEqualTo(400 + 4 + 1 + 5);
        assertThat(replayed.utilisation()).isEqualTo(116.0 / 256);
        assertThat(replayed.costPerOperation()).isEqualTo(410.0 / 7);
        assertThat(replayed.stopped()).isFalse();
    }

    @Test
    void nothingReplayedIsNothingUsed() {
        Trace nothing = trace.prefix(0);

        Replayed replayed = Replay.of(nothing, new BumpAllocator(machine), machine);

        assertThat(replayed.utilisation()).isZero();
        assertThat(replayed.costPerOperation()).isZero();
    }

    @Test
    void nullIsNoBlock() {
        mustBreak(
                (address) -> 0L,
                "operation 1 of lesson, malloc(40) for block 0, needs a block, but it returned NULL");
    }

    @Test
    void aBlockBeginsAtAMultipleOfSixteen() {
        mustBreak(
                address -> address + 8,
                "operation 1 of lesson, malloc(40) for block 0, needs a multiple of 16, but it returned 0x1018");
    }

    @Test
    void aBlockLiesInTheHeap() {
        mustBreak(
                address -> address + 16,
                "operation 1 of lesson, malloc(40) for block 0, needs 40 bytes in the heap,"
                        + " but the block at 0x1020 is not inside [0x1000, 0x1040)");
        mustBreak(
                address -> -16L,
                "operation 1 of lesson, malloc(40) for block 0, needs 40 bytes in the heap,"
                        + " but the block at 0xfffffffffffffff0 is not inside [0x1000, 0x1080)");
        mustBreak(
                address -> Long.MAX_VALUE - 15,
                "operation 1 of lesson, malloc(40) for block 0, needs 40 bytes in the heap,"
                        + " but the block at 0x7ffffffffffffff0 is not inside [0x1000, 0x10c0)");
    }

    @Test
    void evenABlockOfNoBytesLiesInTheHeap() {
        RawAllocator outside =
                new BumpAllocator(machine) {
                    @Override
                    public long malloc(long size) {
                        return super.malloc(size) + (size == 0 ? 16 : 0);
                    }
                };

        assertThatThrownBy(() -> Replay.of(trace, outside, machine))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("operation 2 of lesson, malloc(0) for block 1, needs 0");
    }

    @Test
    void anAddressIsNoBlockBeforeThereIsAHeap() {
        RawAllocator dreamer =
                new BumpAllocator(machine) {
                    @Override
                    public long malloc(long size) {
                        return 0x1000;
                    }
                };

        assertThatThrownBy(() -> Replay.of(trace, dreamer, machine))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith("but the block at 0x1000 is not inside [0x0, 0x0)");
    }

    @Test
    void liveBlocksShareNoByte() {
        mustBreak(
                address -> Math.min(address, 0x1030),
                "operation 2 of lesson, malloc(0) for block 1, needs bytes of its own,"
                        + " but some at 0x1030 belong to the block of operation 1");
    }

    @Test
    void reallocKeepsTheBytes() {
        RawAllocator forgetful =
                new BumpAllocator(machine) {
                    @Override
                    public long realloc(long address, long size) {
                        return malloc(size);
                    }
                };

        assertThatThrownBy(() -> Replay.of(trace, forgetful, machine))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(
                        "operation 3 of lesson, realloc(block 0, 100), needs the bytes that"
                                + " operation 1 left in the block, but byte 0 of 40 has changed");
    }

    @Test
    void aBlockKeepsItsBytesUntilItIsFreed() {
        RawAllocator scribbler =
                new BumpAllocator(machine) {
                    @Override
                    public void free(long address) {
                        machine.memory().fill(0x1080, 4, (byte) 1);
                    }
                };

        assertThatThrownBy(() -> Replay.of(trace, scribbler, machine))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(
                        "operation 7 of lesson, free(block 0), needs the bytes that operation 3"
                                + " left in the block, but byte 16 of 100 has changed");
    }

    @Test
    void aHeapThatShrinksBelowALiveBlockIsToldSo() {
        RawAllocator shrinking =
                new BumpAllocator(machine) {
                    @Override
                    public void free(long address) {
                        machine.operatingSystem().sbrk(-192);
                    }
                };

        assertThatThrownBy(() -> Replay.of(trace, shrinking, machine))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("operation 6 of lesson, free(block 1), needs 0 bytes in");
    }

    @Test
    void aWastefulReplayIsStoppedAfterAWindow() {
        Replayed replayed = replayOfJson(10_000);

        assertThat(replayed.stopped()).isTrue();
        assertThat(replayed.operations()).isEqualTo(10_000);
        assertThat(replayed.cost()).isGreaterThan(20_000_000L);
        assertThat(replayed.utilisation()).isPositive();
    }

    @Test
    void theWindowMovesOn() {
        Replayed replayed = replayOfJson(1500);

        assertThat(replayed.stopped()).isFalse();
        assertThat(replayed.operations()).isEqualTo(85_472);
        assertThat(replayed.cost()).isGreaterThan(60_000_000);
    }

    private static Replayed replayOfJson(int loadsOfAFree) {
        Trace json = Traces.named("json").orElseThrow();
        Machine large = Replay.machineFor(json);
        RawAllocator slow =
                new BumpAllocator(large) {
                    @Override
                    public void free(long address) {
                        for (int load = 0; load < loadsOfAFree; load++) {
                            large.memory().loadLong(0x1000);
                        }
                    }
                };
        return Replay.of(json, slow, large);
    }

    @Test
    void aCallThatNeverEndsIsNamed() {
        Machine small = new Machine(1 << 20, 1000);
        RawAllocator looping =
                new BumpAllocator(small) {
                    @Override
                    public void free(long address) {
                        while (true) {
                            small.memory().loadLong(0x1000);
                        }
                    }
                };
        Replay replay = new Replay(trace, looping, small, 1);

        assertThatThrownBy(replay::run).isInstanceOf(TooMuchWork.class);
        assertThat(replay.call()).isEqualTo("operation 5 of lesson, free(NULL)");
    }

    @Test
    void aTraceThatNoMachineHoldsIsRefused() {
        Trace huge = new TraceBuilder().allocate(0, 1 << 30).build("huge");

        assertThatThrownBy(() -> Replay.machineFor(huge))
                .isInstanceOf(BadTrace.class)
                .hasMessage(
                        "huge: a replay needs at most 67,108,864 bytes in live blocks and their"
                                + " headers, but these are 1,073,741,840. Ask for less.");
    }

    private void mustBreak(Function<Long, Long> wrong, String message) {
        RawAllocator allocator =
                new BumpAllocator(machine) {
                    @Override
                    public long malloc(long size) {
                        return wrong.apply(super.malloc(size));
                    }
                };

        assertThatThrownBy(() -> Replay.of(trace, allocator, machine))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(message);
    }
}
