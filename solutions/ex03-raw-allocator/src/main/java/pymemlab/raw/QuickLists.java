package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * Small blocks that were freed a moment ago, in singly linked lists, one for each size.
 *
 * <p>Most programs soon ask for the size that they freed. Such a block goes back as it is: it never
 * joined its neighbours, and its header still says used.
 */
final class QuickLists {

    static final long BYTES = 64 * 4;

    private static final long LARGEST = 512;

    private final Memory memory;
    private final long heads;

    QuickLists(Memory memory, long heads) {
        this.memory = memory;
        this.heads = heads;
    }

    static boolean serve(long size) {
        return size <= LARGEST;
    }

    void clear() {
        memory.fill(heads, BYTES, (byte) 0);
    }

    /** Takes the block of exactly {@code size} bytes that was freed last, or NULL. */
    long take(long size) {
        if (!serve(size)) {
            return NULL;
        }
        long head = headFor(size);
        long block = memory.loadInt(head);
        if (block != NULL) {
            memory.storeInt(head, memory.loadInt(block));
        }
        return block;
    }

    /** Puts a block in front of its list; false when it stands there already. */
    boolean put(long block, long size) {
        long head = headFor(size);
        int first = memory.loadInt(head);
        if (first == block) {
            return false;
        }
        memory.storeInt(block, first);
        memory.storeInt(head, (int) block);
        return true;
    }

    private long headFor(long size) {
        return heads + size / 4;
    }
}
