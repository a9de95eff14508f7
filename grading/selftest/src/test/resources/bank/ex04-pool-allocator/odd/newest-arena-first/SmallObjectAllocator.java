package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * Reads no header of memory that may be another's: whether an address is ours, the list of arenas
 * says, and it is walked. Pools are lazy, and link their blocks as CPython's do.
 */
public final class SmallObjectAllocator implements ObjectAllocator {

    private final Memory memory;
    private final RawAllocator raw;
    private final ArenaList arenas;
    private final SizeClasses classes;

    /** An allocator without an arena yet; the heads of its lists come from the raw allocator. */
    public SmallObjectAllocator(Memory memory, ArenaSource source, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
        arenas = new ArenaList(memory, source, raw);
        classes = new SizeClasses(memory, arenas, raw.calloc(SIZE_CLASSES, Long.BYTES));
    }

    @Override
    public long malloc(long size) {
        if (size < 1 || size > SMALL_REQUEST_LIMIT) {
            return raw.malloc(size);
        }
        long block = classes.malloc((int) size);
        return block == NULL ? raw.malloc(size) : block;
    }

    @Override
    public long calloc(long count, long size) {
        if (isLarge(count) || isLarge(size) || isLarge(count * size)) {
            return raw.calloc(count, size);
        }
        long block = classes.malloc((int) (count * size));
        if (block == NULL) {
            return raw.calloc(count, size);
        }
        memory.fill(block, count * size, (byte) 0);
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == NULL) {
            return malloc(size);
        }
        return owns(address) ? resize(address, size) : raw.realloc(address, size);
    }

    @Override
    public void free(long address) {
        if (owns(address)) {
            classes.free(address);
        } else {
            raw.free(address);
        }
    }

    @Override
    public boolean owns(long address) {
        return arenas.around(address) != NULL;
    }

    private long resize(long address, long size) {
        int blockSize = classes.poolOf(address).blockSize();
        if (size <= blockSize && 4 * size > 3 * blockSize) {
            return address;
        }
        long other = malloc(size);
        if (other != NULL) {
            memory.copy(address, other, Math.min(blockSize, size));
            classes.free(address);
        }
        return other;
    }

    /** Also 0, which is no request for a pool either. */
    private static boolean isLarge(long size) {
        return size < 1 || size > SMALL_REQUEST_LIMIT;
    }
}
