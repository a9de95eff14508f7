package pymemlab.contracts.pool;

import pymemlab.contracts.heap.Block;
import pymemlab.spec.control.Machine;
import pymemlab.spec.pool.ObjectAllocator;

/** A copy of a real pool's header, to be put where no pool is. */
final class Forgery {

    private final Machine machine;
    private final long pool;

    private Forgery(Machine machine, long pool) {
        this.machine = machine;
        this.pool = pool;
    }

    /** Of the header of the pool that this block lies in. */
    static Forgery of(PoolGround ground, Block block) {
        return new Forgery(ground.machine(), WatchedPools.poolOf(block));
    }

    void into(long page) {
        for (long at = 0; at < ObjectAllocator.POOL_HEADER_SIZE; at += Long.BYTES) {
            machine.poke(page + at, machine.peek(pool + at));
        }
    }
}
