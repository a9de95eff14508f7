package pymemlab.cycle;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Six rings, whose heads stand in one block: three generations, frozen, doomed, finalized. */
final class Rings {

    static final int FROZEN = 3;
    static final int DOOMED = 4;
    static final int FINALIZED = 5;

    private final Words words;
    private final long block;

    Rings(Words words, RawAllocator raw) {
        this.words = words;
        block = raw.malloc(6 * 16);
        for (int ring = 0; ring < 6; ring++) {
            empty(ring);
        }
    }

    long head(int ring) {
        return block + 16 * (ring + 1);
    }

    long first(int ring) {
        return words.next(head(ring));
    }

    boolean isEmpty(int ring) {
        return first(ring) == head(ring);
    }

    boolean hold(long node) {
        return words.next(node) != Memory.NULL;
    }

    /** Behind all others, under the tag that it has. */
    void append(int ring, long node, long tag) {
        long head = head(ring);
        long last = words.link(head);
        words.next(last, node);
        words.next(node, head);
        words.word(node, last, tag);
        words.word(head, node, Words.BACK);
    }

    void remove(long node) {
        long next = words.next(node);
        long back = words.link(node);
        words.next(back, next);
        words.relink(next, back);
        words.next(node, Memory.NULL);
        words.word(node, 0, 0);
    }

    void move(long node, int ring, long tag) {
        remove(node);
        append(ring, node, tag);
    }

    /** The whole ring behind another. */
    void splice(int ring, int target) {
        if (isEmpty(ring)) {
            return;
        }
        long head = head(target);
        long first = first(ring);
        long last = words.link(head(ring));
        long before = words.link(head);
        words.next(before, first);
        words.relink(first, before);
        words.next(last, head);
        words.word(head, last, Words.BACK);
        empty(ring);
    }

    private void empty(int ring) {
        words.next(head(ring), head(ring));
        words.word(head(ring), head(ring), Words.BACK);
    }
}
