package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/**
 * The heap segment: tables, then blocks without a gap, then the <em>top</em>, bytes that no block
 * has had yet or that came back from the last one.
 *
 * <p>Two words say where the top begins and where it ends, as the addresses that a block there
 * would have. A block's header lies before its address, so the break is 4 bytes below the end.
 */
final class Heap {

    private static final long END = 4;
    private static final long TABLES = 8;

    /** A step costs a system call, and of the last one some bytes stay unused. */
    private static final long FIRST_STEP = 1024;

    private static final long STEPS_PER_HEAP = 100;

    /** Links and sizes have 4 bytes; half of it is the largest size, so that no sum overflows. */
    private static final long HIGHEST = Integer.MAX_VALUE;

    private final Memory memory;
    private final OperatingSystem operatingSystem;
    private final long start;
    private final long firstBlock;
    private final long largest;

    Heap(Memory memory, OperatingSystem operatingSystem, long bytesOfTables) {
        this.memory = memory;
        this.operatingSystem = operatingSystem;
        long bytes = Blocks.sizeFor(TABLES + bytesOfTables);
        start = operatingSystem.sbrk(Blocks.payloadOf(bytes));
        boolean refused = start == Memory.NULL;
        // A heap without room for its tables holds no size and no address.
        largest = refused ? -1 : HIGHEST / 2;
        firstBlock = refused ? Long.MAX_VALUE : start + bytes;
        if (!refused) {
            memory.fill(start, TABLES + bytesOfTables, (byte) 0);
            moveTop(firstBlock);
            moveEnd(firstBlock);
        }
    }

    long tables() {
        return start + TABLES;
    }

    boolean mayHold(long size) {
        return size >= 0 && size <= largest;
    }

    /** Says whether a block could begin here. */
    boolean contains(long address) {
        return address % RawAllocator.ALIGNMENT == 0 && address >= firstBlock && address < top();
    }

    long top() {
        return memory.loadInt(start);
    }

    void moveTop(long top) {
        memory.storeInt(start, (int) top);
    }

    /** The bytes of the top. */
    long room() {
        long both = memory.loadLong(start);
        return (both >> 32) - (int) both;
    }

    /** Makes the top hold {@code wanted} bytes, or at least {@code needed}; false if it cannot. */
    boolean grow(long wanted, long needed) {
        long room = room();
        long step = Math.max(FIRST_STEP, (end() - start) / STEPS_PER_HEAP & -Blocks.SMALLEST);
        return extend(Math.max(wanted - room, step)) || extend(needed - room);
    }

    private boolean extend(long bytes) {
        long newEnd = end() + bytes;
        if (newEnd > HIGHEST || operatingSystem.sbrk(bytes) == Memory.NULL) {
            return false;
        }
        moveEnd(newEnd);
        return true;
    }

    private long end() {
        return memory.loadInt(start + END);
    }

    private void moveEnd(long end) {
        memory.storeInt(start + END, (int) end);
    }
}
