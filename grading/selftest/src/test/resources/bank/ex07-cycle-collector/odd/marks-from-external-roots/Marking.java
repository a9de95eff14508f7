package pymemlab.cycle;

import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

/** Marks from those that have references from outside; who is marked waits in a linked stack. */
final class Marking {

    private static final long END = 0;

    private final ObjectGraph graph;
    private final Words words;
    private final Rings rings;
    private long stack = END;

    Marking(ObjectGraph graph, Words words, Rings rings) {
        this.graph = graph;
        this.words = words;
        this.rings = rings;
    }

    /** Moves the unmarked of a ring to another; the answer is how many stayed. */
    long sift(int ring, int unmarked) {
        long head = rings.head(ring);
        for (long each = words.next(head); each != head; each = words.next(each)) {
            words.count(each, graph.count(each));
        }
        for (long each = words.next(head); each != head; each = words.next(each)) {
            subtractReferencesFrom(each);
        }
        mark(head);
        return divide(head, unmarked);
    }

    private void subtractReferencesFrom(long holder) {
        for (int slot = graph.slots(holder) - 1; slot >= 0; slot--) {
            long referent = graph.slot(holder, slot);
            if (isCounted(referent)) {
                words.count(referent, words.count(referent) - 1);
            }
        }
    }

    private void mark(long head) {
        stack = END;
        for (long each = words.next(head); each != head; each = words.next(each)) {
            if (words.tag(each) == Words.COUNT && words.count(each) > 0) {
                push(each);
                drain();
            }
        }
    }

    private void drain() {
        while (stack != END) {
            long holder = stack;
            stack = words.link(holder);
            int slots = graph.slots(holder);
            for (int slot = 0; slot < slots; slot++) {
                long referent = graph.slot(holder, slot);
                if (isCounted(referent)) {
                    push(referent);
                }
            }
        }
    }

    private void push(long node) {
        words.word(node, stack, Words.MARKED);
        stack = node;
    }

    private boolean isCounted(long object) {
        return object != Memory.NULL
                && graph.isContainer(object)
                && words.tag(object) == Words.COUNT;
    }

    /** The links back were lost to counts and stack, and are made again on the way. */
    private long divide(long head, int unmarked) {
        long marked = 0;
        long last = head;
        long each = words.next(head);
        while (each != head) {
            long next = words.next(each);
            if (words.tag(each) == Words.MARKED) {
                words.next(last, each);
                words.word(each, last, Words.BACK);
                last = each;
                marked++;
            } else {
                rings.append(unmarked, each, Words.DOOMED);
            }
            each = next;
        }
        words.next(last, head);
        words.word(head, last, Words.BACK);
        return marked;
    }
}
