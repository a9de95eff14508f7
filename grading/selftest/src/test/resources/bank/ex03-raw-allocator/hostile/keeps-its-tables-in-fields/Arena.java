package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;

/** The heap as a row of blocks, each between two equal tags: its size, plus 1 if it is used. */
final class Arena {

    static final long TAG = 0;
    static final long OVERHEAD = 2 * TAG;
    static final long SMALLEST = 16;

    private static final long GROWTH = 16;

    final N5 tags = new N5();
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
        boolean opening = first == Memory.NULL;
        long borders = 0;
        long tail = opening || isUsedBefore(end) ? 0 : size(before(end));
        long bytes = Math.max(GROWTH, wanted - tail);
        long start = os.sbrk(bytes + borders);
        if (start == Memory.NULL) {
            bytes = wanted - tail;
            start = os.sbrk(bytes + borders);
        }
        if (start == Memory.NULL) {
            return Memory.NULL;
        }
        if (opening) {
            open(start);
        }
        long block = end;
        end += bytes;
        tag(block, bytes, true);
        tags.set((int) (end / 4), 1); // A block of no size that nobody ever frees.
        return block;
    }

    private void open(long start) {
        tags.set((int) (start / 4 - 3), 1);
        first = start + OVERHEAD;
        end = first;
    }

    boolean holds(long address) {
        return address >= first && address < end;
    }

    long size(long block) {
        return tags.get((int) (block / 4)) & -2;
    }

    boolean isUsed(long block) {
        return (tags.get((int) (block / 4)) & 1) == 1;
    }

    boolean isUsedBefore(long block) {
        return (tags.get((int) (block / 4 - 3)) & 1) == 1;
    }

    long before(long block) {
        return block - (tags.get((int) (block / 4 - 3)) & -2);
    }

    void tag(long block, long size, boolean used) {
        long tag = size | (used ? 1 : 0);
        tags.set((int) (block / 4), (int) tag);
        tags.set((int) ((block + size) / 4 - 3), (int) tag);
    }
}
