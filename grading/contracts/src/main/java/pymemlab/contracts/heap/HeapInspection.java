package pymemlab.contracts.heap;

import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.raw.RawAllocator;

/** Looks at the heap from outside: where blocks lie, and what has become of their bytes. */
public final class HeapInspection {

    private final Machine machine;
    private final Ground ground;
    private final LiveBlocks live;

    HeapInspection(Machine machine, Ground ground, LiveBlocks live) {
        this.machine = machine;
        this.ground = ground;
        this.live = live;
    }

    public void everyAddressIsAligned() {
        for (Block block : live.all()) {
            long past = block.address() % RawAllocator.ALIGNMENT;
            if (past != 0) {
                throw new BrokenRule(
                        "the address of %s needs to be a multiple of 16, but 0x%x is %d past one"
                                .formatted(block.name(), block.address(), past));
            }
        }
    }

    public void noByteHasTwoOwners() {
        live.mustNotOverlap();
    }

    public void everyBlockHasKeptItsBytes() {
        live.all().forEach(block -> hasKept("until it is freed", block, block.size()));
    }

    /** What must hold after every call. */
    public void everythingIsWhole() {
        noByteHasTwoOwners();
        everyBlockHasKeptItsBytes();
    }

    /** Fails if the heap is larger than {@code limit}; {@code need} says why that is enough. */
    public void heapHasAtMost(long limit, String need) {
        if (footprint() > limit) {
            throw new BrokenRule(
                    "%s, but the heap has grown to %,d bytes (right is at most %,d)"
                            .formatted(need, footprint(), limit));
        }
    }

    /** The bytes that the operating system has given. */
    public long footprint() {
        return machine.operatingSystem().footprint();
    }

    /** How much there is for blocks, as a story tells it. */
    String extent() {
        return ground.extent();
    }

    void liesOnItsGround(String call, Block block) {
        if (isOnItsGround(block)) {
            return;
        }
        long behind =
                ground.around(block.address())
                        .map(region -> block.address() + block.claimed() - region.end())
                        .orElse(0L);
        throw new BrokenRule(
                "%s needs to return bytes of %s, but it returned [0x%x, 0x%x)%s"
                        .formatted(
                                call,
                                ground.inWords(),
                                block.address(),
                                block.end(),
                                behind > 0
                                        ? ", whose last %d lie behind it".formatted(behind)
                                        : ""));
    }

    void hasKept(String when, Block block, long bytes) {
        if (!isOnItsGround(block)) {
            throw new BrokenRule(
                    "%s is live, but the heap no longer holds it".formatted(block.place()));
        }
        long intact = machine.intact(block.address(), bytes, block.key());
        if (intact < bytes) {
            throw new BrokenRule(
                    "%s needs to keep bytes 0 to %d %s, but byte %d, at 0x%x, has changed"
                            .formatted(
                                    block.name(),
                                    bytes - 1,
                                    when,
                                    intact,
                                    block.address() + intact));
        }
    }

    void isZero(String call, Block block) {
        for (long at = block.address(); at < block.end(); at++) {
            if (machine.peekByte(at) != 0) {
                throw new BrokenRule(
                        "%s needs to return bytes that are 0, but byte %d, at 0x%x, holds 0x%02x"
                                .formatted(call, at - block.address(), at, machine.peekByte(at)));
            }
        }
    }

    private boolean isOnItsGround(Block block) {
        return ground.around(block.address())
                .filter(region -> block.claimed() <= region.end() - block.address())
                .isPresent();
    }
}
