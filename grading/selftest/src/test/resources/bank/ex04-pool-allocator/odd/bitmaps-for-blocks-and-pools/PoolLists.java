package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** For each size of blocks the pools with some of them free. */
final class PoolLists {

    private final Memory memory;
    private final RawAllocator raw;
    private long heads = NULL;

    PoolLists(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    /** Whether there are lists; if not yet, the raw allocator is asked for their heads. */
    boolean exist() {
        if (heads == NULL) {
            heads = raw.calloc(ObjectAllocator.SIZE_CLASSES, Long.BYTES);
        }
        return heads != NULL;
    }

    /** The first pool's address, or NULL. */
    long first(int blockSize) {
        return memory.loadLong(headOf(blockSize));
    }

    void push(Pool pool) {
        long head = headOf(pool.blockSize());
        long second = memory.loadLong(head);
        pool.setNext(second);
        pool.setPrevious(NULL);
        if (second != NULL) {
            new Pool(memory, second).setPrevious(pool.address());
        }
        memory.storeLong(head, pool.address());
    }

    void remove(Pool pool) {
        Pool next = pool.next();
        Pool previous = pool.previous();
        if (next.address() != NULL) {
            next.setPrevious(previous.address());
        }
        if (previous.address() != NULL) {
            previous.setNext(next.address());
        } else {
            memory.storeLong(headOf(pool.blockSize()), next.address());
        }
    }

    private long headOf(int blockSize) {
        return heads + (blockSize / ObjectAllocator.ALIGNMENT - 1) * (long) Long.BYTES;
    }
}
