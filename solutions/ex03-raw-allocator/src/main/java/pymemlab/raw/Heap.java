package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/**
 * The heap segment: tables first, then blocks without a gap, then the <em>top</em>, bytes that no
 * block has had yet or that came back from the last one.
 *
 * <p>The first two words say where the top begins (the address that the next block would have) and
 * where the heap ends (the address that a block behind it would have).
 */
final class Heap {

    private static final long TOP = 0;
    private static final long END = 4;
    private static final long TABLES = 8;

    /** Enough for a few dozen small blocks, so that not each of them costs a system call. */
    private static final long STEP = 1024;

    /** Links and sizes have 4 bytes. */
    private static final long HIGHEST = Integer.MAX_VALUE - 2 * STEP;

    private final Memory memory;
    private final OperatingSystem operatingSystem;
    private final long start;
    private final long firstBlock;

    Heap(Memory memory, OperatingSystem operatingSystem, long bytesOfTables) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
        // The 4 bytes before the first block are its header, so the break lies there as yet.
        long bytes = Blocks.sizeFor(TABLES + bytesOfTables);
        start = operatingSystem.sbrk(Blocks.payloadOf(bytes));
        firstBlock = start + bytes;
        if (exists()) {
            memory.storeInt(start + TOP, (int) firstBlock);
            memory.storeInt(start + END, (int) firstBlock);
        }
    }

    /** False when the machine has no room even for the tables. */
    boolean exists() {
        return start != Memory.NULL;
    }

    long tables() {
        return start + TABLES;
    }

    boolean mayHold(long size) {
        return exists() && size >= 0 && size < HIGHEST;
    }

    /** Says whether a block could begin here. */
    boolean contains(long address) {
        return exists()
                && address % RawAllocator.ALIGNMENT == 0
                && address >= firstBlock
                && address < top();
    }

    long top() {
        return memory.loadInt(start + TOP);
    }

    void lowerTop(long top) {
        memory.storeInt(start + TOP, (int) top);
    }

    /** Takes bytes from the top; false when it has too few. */
    boolean raiseTop(long bytes) {
        long newTop = top() + bytes;
        if (newTop > end()) {
            return false;
        }
        lowerTop(newTop);
        return true;
    }

    /** Makes the top hold {@code bytes}, more if the system has them, by asking for the lack. */
    boolean grow(long bytes) {
        long lack = bytes - (end() - top());
        return extend(Math.max(lack, STEP)) || extend(lack);
    }

    private boolean extend(long bytes) {
        long newEnd = end() + bytes;
        if (newEnd > HIGHEST || operatingSystem.sbrk(bytes) == Memory.NULL) {
            return false;
        }
        memory.storeInt(start + END, (int) newEnd);
        return true;
    }

    private long end() {
        return memory.loadInt(start + END);
    }
}
