package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Blocks without headers: the heap is cut into granules of 16 bytes, and two bitmaps say which
 * granules are taken and which of them begin a block. First fit.
 *
 * <p>The maps lie in the first bytes of the heap, themselves a block there. When the heap outgrows
 * them, maps of twice the size are put at its end, and their old place is free memory.
 */
public final class HeapAllocator implements RawAllocator {

    private static final long GRANULE = ALIGNMENT;
    private static final long FIRST_CAPACITY = 1024; // In granules.
    private static final long GROWTH = 256;

    private final Memory memory;
    private final OperatingSystem os;
    private final Bitmap taken;
    private final Bitmap begins;

    private long start;
    private long granules;
    private long capacity;
    private long lowestFree; // No granule below it is free.

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.taken = new Bitmap(memory);
        this.begins = new Bitmap(memory);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Integer.MAX_VALUE || !isOpen()) {
            return Memory.NULL;
        }
        long wanted = granulesFor(size);
        long first = taken.firstClearRun(lowestFree, granules, wanted);
        if (first == Bitmap.NONE && lowerMaps()) {
            first = taken.firstClearRun(lowestFree, granules, wanted);
        }
        if (first == Bitmap.NONE) {
            first = grow(wanted);
        }
        if (first == Bitmap.NONE) {
            return Memory.NULL;
        }
        mark(first, wanted);
        return start + first * GRANULE;
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return calloc(1, 1);
        }
        if (count < 0 || size < 0 || count > Integer.MAX_VALUE || size > Integer.MAX_VALUE) {
            return Memory.NULL;
        }
        long address = malloc(count * size);
        if (address != Memory.NULL) {
            memory.fill(address, count * size, (byte) 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (size < 0 || size > Integer.MAX_VALUE) {
            return Memory.NULL;
        }
        long first = (address - start) / GRANULE;
        long end = endOf(first);
        long wantedEnd = first + granulesFor(size);
        if (wantedEnd <= end) {
            release(wantedEnd, end);
            return address;
        }
        if (wantedEnd <= granules && taken.firstSet(end, wantedEnd) == wantedEnd) {
            taken.set(end, wantedEnd);
            return address;
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            memory.copy(address, moved, (end - first) * GRANULE);
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        long first = (address - start) / GRANULE;
        boolean isInside = address >= start && first < granules && start != Memory.NULL;
        if (!isInside || address % GRANULE != 0 || !begins.isSet(first)) {
            throw new InvalidFree("free(0x%x): no live block begins there".formatted(address));
        }
        long end = endOf(first);
        begins.clear(first, first + 1);
        release(first, end);
    }

    private void mark(long first, long count) {
        taken.set(first, first + count);
        begins.set(first, first + 1);
        if (first == lowestFree) {
            lowestFree = first + count;
        }
    }

    private void release(long from, long to) {
        taken.clear(from, to);
        if (from < to) {
            lowestFree = Math.min(lowestFree, from);
        }
    }

    /** A block ends where the next one begins, or where the first free granule is. */
    private long endOf(long first) {
        long next = begins.firstSet(first + 1, granules);
        return taken.firstClear(first, next);
    }

    /** Makes a run of free granules at the end of the heap; the first of them. */
    private long grow(long wanted) {
        long first = taken.afterLastSet(granules);
        long missing = first + wanted - granules;
        long grown = grow(first, Math.max(missing, GROWTH));
        return grown == Bitmap.NONE ? grow(first, missing) : grown;
    }

    private long grow(long first, long more) {
        long needed = granules + more;
        long newCapacity = capacity;
        while (needed + granulesOfMaps(newCapacity) > newCapacity) {
            newCapacity *= 2;
        }
        long maps = newCapacity == capacity ? 0 : granulesOfMaps(newCapacity);
        if (os.sbrk((more + maps) * GRANULE) == Memory.NULL) {
            return Bitmap.NONE;
        }
        granules = needed + maps;
        if (maps != 0) {
            moveMaps(needed, newCapacity);
        }
        return first;
    }

    /** Moves the maps down if they can be: in the middle they would cut the free memory in two. */
    private boolean lowerMaps() {
        long maps = granulesOfMaps(capacity);
        long target = taken.firstClearRun(lowestFree, mapsAt(), maps);
        if (target == Bitmap.NONE) {
            return false;
        }
        moveMaps(target, capacity);
        return true;
    }

    private long mapsAt() {
        return (taken.address() - start) / GRANULE;
    }

    private void moveMaps(long target, long newCapacity) {
        long old = mapsAt();
        long oldEnd = old + granulesOfMaps(capacity);
        long address = start + target * GRANULE;
        taken.moveTo(address, capacity, newCapacity);
        begins.moveTo(address + newCapacity / 8, capacity, newCapacity);
        capacity = newCapacity;
        mark(target, granulesOfMaps(newCapacity));
        begins.clear(old, old + 1);
        release(old, oldEnd);
    }

    private boolean isOpen() {
        if (start != Memory.NULL) {
            return true;
        }
        long maps = granulesOfMaps(FIRST_CAPACITY);
        start = os.sbrk(maps * GRANULE);
        if (start == Memory.NULL) {
            return false;
        }
        granules = maps;
        capacity = FIRST_CAPACITY;
        taken.moveTo(start, 0, capacity);
        begins.moveTo(start + capacity / 8, 0, capacity);
        mark(0, maps);
        return true;
    }

    private static long granulesFor(long size) {
        return Math.max(1, (size + GRANULE - 1) / GRANULE);
    }

    /** Two maps of one bit a granule. */
    private static long granulesOfMaps(long capacity) {
        return 2 * capacity / 8 / GRANULE;
    }
}
