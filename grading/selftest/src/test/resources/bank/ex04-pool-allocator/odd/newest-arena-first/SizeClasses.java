package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/** Small requests by class, each with a list of the pools that have a block for it. */
final class SizeClasses {

    private final Memory memory;
    private final ArenaList arenas;
    private final long heads;

    /** Without heads (NULL) nothing can be had. */
    SizeClasses(Memory memory, ArenaList arenas, long heads) {
        this.memory = memory;
        this.arenas = arenas;
        this.heads = heads;
    }

    long malloc(int size) {
        if (heads == NULL) {
            return NULL;
        }
        long head = headOf(size);
        Pool pool = new Pool(memory, memory.loadLong(head));
        if (pool.isNull()) {
            pool = new Pool(memory, arenas.takePool());
            if (pool.isNull()) {
                return NULL;
            }
            pool.open(roundedUp(size));
            pool.linkInto(head);
        }
        long block = pool.take();
        if (!pool.hasRoom()) {
            pool.unlinkFrom(head);
        }
        return block;
    }

    void free(long block) {
        Pool pool = poolOf(block);
        long head = headOf(pool.blockSize());
        boolean wasFull = !pool.hasRoom();
        pool.give(block);
        if (wasFull) {
            pool.linkInto(head);
        } else if (pool.isEmpty()) {
            pool.unlinkFrom(head);
            arenas.givePool(pool);
        }
    }

    Pool poolOf(long block) {
        return new Pool(memory, block & -ObjectAllocator.POOL_SIZE);
    }

    private long headOf(int size) {
        return heads + (long) (size - 1) / ObjectAllocator.ALIGNMENT * Long.BYTES;
    }

    private static int roundedUp(int size) {
        return size + ObjectAllocator.ALIGNMENT - 1 & -ObjectAllocator.ALIGNMENT;
    }
}
