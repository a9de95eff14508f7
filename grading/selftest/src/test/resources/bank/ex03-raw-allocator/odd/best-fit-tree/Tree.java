package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * A treap: ordered by size and then by address from left to right, by a hash of the address from
 * top to bottom. A <em>slot</em> is the address of a link; that of the root is a field, which is
 * why links are followed through {@link #at} and set through {@link #put}.
 */
final class Tree {

    private static final long ROOT = 0; // No link lies there: it is NULL.
    private static final long LEFT = 0;
    private static final long RIGHT = 8;

    private final Memory memory;
    private long root = Memory.NULL;

    Tree(Memory memory) {
        this.memory = memory;
    }

    long smallestOfAtLeast(long wanted) {
        long best = Memory.NULL;
        long node = root;
        while (node != Memory.NULL) {
            if (size(node) >= wanted) {
                best = node;
                node = memory.loadLong(node + LEFT);
            } else {
                node = memory.loadLong(node + RIGHT);
            }
        }
        return best;
    }

    void add(long block, long size) {
        long slot = ROOT;
        long node = root;
        while (node != Memory.NULL && priority(node) >= priority(block)) {
            slot = isBefore(block, size, node) ? node + LEFT : node + RIGHT;
            node = at(slot);
        }
        put(slot, block);
        split(node, block, size);
    }

    /** Hangs what is below {@code node} to the left or the right of the new block. */
    private void split(long below, long block, long size) {
        long left = block + LEFT;
        long right = block + RIGHT;
        long node = below;
        while (node != Memory.NULL) {
            if (isBefore(block, size, node)) {
                put(right, node);
                right = node + LEFT;
                node = at(right);
            } else {
                put(left, node);
                left = node + RIGHT;
                node = at(left);
            }
        }
        put(left, Memory.NULL);
        put(right, Memory.NULL);
    }

    void remove(long block, long size) {
        long slot = ROOT;
        for (long node = root; node != block; node = at(slot)) {
            slot = isBefore(block, size, node) ? node + LEFT : node + RIGHT;
        }
        long left = at(block + LEFT);
        long right = at(block + RIGHT);
        while (left != Memory.NULL && right != Memory.NULL) {
            if (priority(left) > priority(right)) {
                put(slot, left);
                slot = left + RIGHT;
                left = at(slot);
            } else {
                put(slot, right);
                slot = right + LEFT;
                right = at(slot);
            }
        }
        put(slot, left == Memory.NULL ? right : left);
    }

    private boolean isBefore(long block, long size, long node) {
        long other = size(node);
        return size < other || size == other && block < node;
    }

    private long size(long node) {
        return memory.loadLong(node - Segment.HEADER) & ~15L;
    }

    private static long priority(long node) {
        return node * 0x9E3779B97F4A7C15L;
    }

    private long at(long slot) {
        return slot == ROOT ? root : memory.loadLong(slot);
    }

    private void put(long slot, long node) {
        if (slot == ROOT) {
            root = node;
        } else {
            memory.storeLong(slot, node);
        }
    }
}
