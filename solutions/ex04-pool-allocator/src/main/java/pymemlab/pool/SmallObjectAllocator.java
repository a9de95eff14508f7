package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/**
 * Serves small requests from pools and passes all else to the raw allocator, as CPython 3.8 does.
 *
 * <p>All that changes lies in simulated memory, but for where the table of arenas lies and ends.
 */
public final class SmallObjectAllocator implements ObjectAllocator {

    private final Memory memory;
    private final RawAllocator raw;
    private final Arenas arenas;
    private final Pools pools;
    private final long largest;

    /** An allocator without an arena yet; its lists come from the raw allocator. */
    public SmallObjectAllocator(Memory memory, ArenaSource source, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
        long lists = raw.calloc(1, Pools.BYTES_OF_LISTS + UsableArenas.BYTES_OF_LISTS);
        UsableArenas usable = new UsableArenas(memory, lists + Pools.BYTES_OF_LISTS);
        arenas = new Arenas(memory, source, new ArenaTable(memory, raw), usable);
        pools = new Pools(memory, new LinkedLists(memory, lists), arenas);
        // Without lists no request is small: all go to the raw allocator.
        largest = lists == NULL ? 0 : SMALL_REQUEST_LIMIT;
    }

    @Override
    public long malloc(long size) {
        long block = isSmall(size) ? pools.take(SizeClass.of(size)) : NULL;
        return block == NULL ? raw.malloc(size) : block;
    }

    @Override
    public long calloc(long count, long size) {
        long bytes = count * size;
        boolean overflows = count < 0 || size < 0 || Math.multiplyHigh(count, size) != 0;
        long block = !overflows && isSmall(bytes) ? pools.take(SizeClass.of(bytes)) : NULL;
        if (block == NULL) {
            return raw.calloc(count, size);
        }
        memory.fill(block, bytes, (byte) 0);
        return block;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == NULL) {
            return malloc(size);
        }
        long header = arenas.headerOf(Pools.poolOf(address));
        if (header == PoolHeader.NONE) {
            return raw.realloc(address, size);
        }
        long blockSize = SizeClass.blockSize(PoolHeader.sizeClass(header));
        // To shrink in place would waste a quarter of the block or more.
        boolean stays = size <= blockSize && size > blockSize / 4 * 3;
        return stays ? address : move(address, blockSize, size);
    }

    @Override
    public void free(long address) {
        long header = arenas.headerOf(Pools.poolOf(address));
        if (header == PoolHeader.NONE) {
            raw.free(address);
        } else {
            pools.give(address, header);
        }
    }

    @Override
    public boolean owns(long address) {
        return arenas.contain(address);
    }

    private boolean isSmall(long size) {
        return size >= 1 && size <= largest;
    }

    private long move(long address, long blockSize, long size) {
        long block = malloc(size);
        if (block == NULL) {
            return NULL;
        }
        memory.copy(address, block, Math.min(blockSize, size));
        free(address);
        return block;
    }
}
