package pymemlab.raw;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * Small blocks that were freed a moment ago, in singly linked lists, one for each size.
 *
 * <p>Most programs soon ask for a size that they freed. Such a block goes back as it is: it has not
 * joined its neighbours, and its header still says used.
 */
final class QuickLists {

    private static final long LARGEST = 4096;

    static final int LISTS = SizeClass.of(LARGEST) + 1;
    static final long BYTES = 4L * LISTS;

    private final Memory memory;
    private final Blocks blocks;
    private final long heads;

    QuickLists(Memory memory, Blocks blocks, long heads) {
        this.memory = memory;
        this.blocks = blocks;
        this.heads = heads;
    }

    static boolean serve(long size) {
        return size <= LARGEST;
    }

    /** Takes the block that was put last among its like, if it has {@code size} bytes, or NULL. */
    long take(long size) {
        long head = head(SizeClass.of(size));
        long block = memory.loadInt(head);
        if (block == NULL || !hasSize(block, size)) {
            return NULL;
        }
        memory.storeInt(head, (int) next(block));
        return block;
    }

    /** Empties a list; its blocks follow each other by {@link #next}. */
    long takeAll(int list) {
        long head = head(list);
        long first = memory.loadInt(head);
        if (first != NULL) {
            memory.storeInt(head, 0);
        }
        return first;
    }

    long next(long block) {
        return memory.loadInt(block);
    }

    /** Puts a block in front of its list; false when it stands there already. */
    boolean put(long block, long size) {
        long head = head(SizeClass.of(size));
        int first = memory.loadInt(head);
        if (first == block) {
            return false;
        }
        memory.storeInt(block, first);
        memory.storeInt(head, (int) block);
        return true;
    }

    /**
     * Cuts a block into blocks of {@code size} bytes and fills their empty list with all but one.
     */
    void putRun(long run, long size) {
        long end = run + Blocks.size(blocks.header(run));
        long block = run + size;
        if (block == end) {
            return;
        }
        blocks.writeUsed(run, size);
        memory.storeInt(head(SizeClass.of(size)), (int) block);
        for (; block < end; block += size) {
            blocks.writeUsed(block, size);
            memory.storeInt(block, block + size < end ? (int) (block + size) : 0);
        }
    }

    private boolean hasSize(long block, long size) {
        return SizeClass.isExact(size) || Blocks.size(blocks.header(block)) == size;
    }

    private long head(int list) {
        return heads + 4L * list;
    }
}
