package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;

/** The heap as a row of blocks, each between two equal tags: its size, plus 1 if it is used. */
final class Arena {

    static final long TAG = 8;
    static final long OVERHEAD = 2 * TAG;
    static final long SMALLEST = 32;

    private static final long GROWTH = 4096;

    private final Memory memory;
    private final OperatingSystem os;
    private long first;
    private long end;

    Arena(Memory memory, OperatingSystem os) {
        this.memory = memory;
        this.os = os;
    }

    /** Makes the heap longer so that its free end has at least this size; a used block of it. */
    long grow(long wanted) {
        long borders = first == Memory.NULL ? OVERHEAD : 0;
        long tail = borders != 0 || isUsedBefore(end) ? 0 : size(before(end));
        long bytes = Math.max(GROWTH, wanted - tail);
        long start = os.sbrk(bytes + borders);
        if (start == Memory.NULL) {
            bytes = wanted - tail;
            start = os.sbrk(bytes + borders);
        }
        if (start == Memory.NULL) {
            return Memory.NULL;
        }
        if (borders != 0) {
            open(start);
        }
        long block = end;
        end += bytes;
        tag(block, bytes, true);
        memory.storeLong(end - TAG, 1); // A block of no size that nobody ever frees.
        return block;
    }

    private void open(long start) {
        memory.storeLong(start, 1);
        first = start + OVERHEAD;
        end = first;
    }

    boolean holds(long address) {
        return address >= first && address < end;
    }

    long size(long block) {
        return memory.loadLong(block - TAG) & -2;
    }

    boolean isUsed(long block) {
        return (memory.loadLong(block - TAG) & 1) == 1;
    }

    boolean isUsedBefore(long block) {
        return (memory.loadLong(block - OVERHEAD) & 1) == 1;
    }

    long before(long block) {
        return block - (memory.loadLong(block - OVERHEAD) & -2);
    }

    void tag(long block, long size, boolean used) {
        long tag = size | (used ? 1 : 0);
        memory.storeLong(block - TAG, tag);
        memory.storeLong(block + size - OVERHEAD, tag);
    }
}
