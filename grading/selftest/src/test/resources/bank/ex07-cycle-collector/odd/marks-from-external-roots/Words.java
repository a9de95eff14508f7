package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/** A header is a link forward and a word whose lowest bits say what it is. */
final class Words {

    static final long BACK = 0;
    static final long COUNT = 1;
    static final long MARKED = 2;
    static final long DOOMED = 3;

    private static final long TAG = 3;

    private final Memory memory;

    Words(Memory memory) {
        this.memory = memory;
    }

    long next(long node) {
        return memory.loadLong(CollectorHeader.of(node));
    }

    void next(long node, long next) {
        memory.storeLong(CollectorHeader.of(node), next);
    }

    long tag(long node) {
        return word(node) & TAG;
    }

    /** A link, whichever way the tag says. */
    long link(long node) {
        return word(node) & ~TAG;
    }

    void word(long node, long link, long tag) {
        memory.storeLong(CollectorHeader.of(node) + 8, link | tag);
    }

    /** Another link under the same tag. */
    void relink(long node, long link) {
        word(node, link, tag(node));
    }

    void count(long node, long count) {
        memory.storeLong(CollectorHeader.of(node) + 8, count * 4 + COUNT);
    }

    long count(long node) {
        return word(node) >> 2;
    }

    private long word(long node) {
        return memory.loadLong(CollectorHeader.of(node) + 8);
    }
}
