package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/**
 * A header in four numbers of four bytes: the nodes to the left and right, addresses by 16; when it
 * was tracked; and the number of its tree, or while a collection counts, less than 0, what is
 * counted.
 */
final class Nodes {

    private static final int LEFT = 0;
    private static final int RIGHT = 4;
    private static final int AGE = 8;
    private static final int TREE = 12;

    private final Memory memory;

    Nodes(Memory memory) {
        this.memory = memory;
    }

    long left(long node) {
        return link(node, LEFT);
    }

    void left(long node, long target) {
        link(node, LEFT, target);
    }

    long right(long node) {
        return link(node, RIGHT);
    }

    void right(long node, long target) {
        link(node, RIGHT, target);
    }

    long age(long node) {
        return Integer.toUnsignedLong(load(node, AGE));
    }

    void age(long node, long age) {
        store(node, AGE, (int) age);
    }

    /** 0 if it is in none. */
    int tree(long node) {
        return load(node, TREE);
    }

    void tree(long node, int tree) {
        store(node, TREE, tree);
    }

    boolean isCounted(long node) {
        return tree(node) < 0;
    }

    long count(long node) {
        return -1L - tree(node);
    }

    void count(long node, long count) {
        tree(node, (int) (-1 - count));
    }

    void forget(long node) {
        memory.storeLong(CollectorHeader.of(node), 0);
        memory.storeLong(CollectorHeader.of(node) + 8, 0);
    }

    private long link(long node, int place) {
        return Integer.toUnsignedLong(load(node, place)) << 4;
    }

    private void link(long node, int place, long target) {
        store(node, place, (int) (target >>> 4));
    }

    private int load(long node, int place) {
        return memory.loadInt(CollectorHeader.of(node) + place);
    }

    private void store(long node, int place, int value) {
        memory.storeInt(CollectorHeader.of(node) + place, value);
    }
}
