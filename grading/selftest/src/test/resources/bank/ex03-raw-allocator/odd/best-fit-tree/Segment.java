package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;

/**
 * The blocks side by side. The word in front of a block holds its size, 1 while it is used, 2 while
 * the one before it is free; the last word of a free block repeats its size.
 */
final class Segment {

    static final long HEADER = 8;
    static final long SMALLEST = 32;

    private static final long MOST = 1L << 40;
    private static final long STEP = 2048;

    private final Memory memory;
    private final OperatingSystem os;
    private long end; // The address of a block that would follow the last one.

    Segment(Memory memory, OperatingSystem os) {
        this.memory = memory;
        this.os = os;
        open();
    }

    private void open() {
        long start = os.sbrk(16);
        if (start != Memory.NULL) {
            end = start + 16;
            begin(end);
        }
    }

    static long blockFor(long size) throws NoRoom {
        if (size < 0 || size > MOST) {
            throw new NoRoom();
        }
        return Math.max(SMALLEST, size + HEADER + 15 & ~15L);
    }

    long end() {
        return end;
    }

    /** The machine knows best which addresses lie in the heap. */
    boolean mayHold(long address) {
        return memory.isMapped(address) && memory.isMapped(address - HEADER);
    }

    /** How many bytes were added behind the old end: enough for a free block of this size. */
    long grow(long wanted) throws NoRoom {
        if (end == Memory.NULL) {
            throw new NoRoom();
        }
        long missing = isFreeBefore(end) ? wanted - sizeBefore(end) : wanted;
        long bytes = Math.max(missing, STEP);
        if (os.sbrk(bytes) == Memory.NULL) {
            bytes = missing;
            if (os.sbrk(bytes) == Memory.NULL) {
                throw new NoRoom();
            }
        }
        end += bytes;
        begin(end);
        return bytes;
    }

    long size(long block) {
        return header(block) & ~15L;
    }

    boolean isUsed(long block) {
        return (header(block) & 1) != 0;
    }

    boolean isFreeBefore(long block) {
        return (header(block) & 2) != 0;
    }

    long sizeBefore(long block) {
        return memory.loadLong(block - 2 * HEADER);
    }

    /** The first header at a place where there was none. */
    void begin(long block) {
        memory.storeLong(block - HEADER, 1);
    }

    void setUsed(long block, long size) {
        memory.storeLong(block - HEADER, size | header(block) & 2 | 1);
        long behind = block + size;
        memory.storeLong(behind - HEADER, header(behind) & ~2L);
    }

    void setFree(long block, long size) {
        memory.storeLong(block - HEADER, size | header(block) & 2);
        long behind = block + size;
        memory.storeLong(behind - 2 * HEADER, size);
        memory.storeLong(behind - HEADER, header(behind) | 2);
    }

    private long header(long block) {
        return memory.loadLong(block - HEADER);
    }
}
