package pymemlab.cycle;

import pymemlab.spec.raw.RawAllocator;

/** The functions {@code gc_list_*} of gcmodule.c. */
final class GcList {

    private static final int LISTS = 7;

    private final PyGcHead head;
    private final long heads;

    GcList(PyGcHead head, RawAllocator raw) {
        this.head = head;
        heads = raw.malloc(LISTS * PyGcHead.SIZE);
        for (int list = 0; list < LISTS; list++) {
            init(at(list));
        }
    }

    long generation(int generation) {
        return at(generation);
    }

    long permanent() {
        return at(3);
    }

    long unreachable() {
        return at(4);
    }

    long stillUnreachable() {
        return at(5);
    }

    long seen() {
        return at(6);
    }

    private long at(int list) {
        return heads + list * PyGcHead.SIZE;
    }

    void init(long list) {
        head.setNextWord(list, list);
        head.setPrevWord(list, list);
    }

    boolean isEmpty(long list) {
        return head.next(list) == list;
    }

    void append(long node, long list) {
        long last = head.prev(list);
        head.setNextWord(last, node);
        head.setPrev(node, last);
        head.setNextWord(node, list);
        head.setPrevWord(list, node);
    }

    void remove(long node) {
        unlink(node);
        head.setNextWord(node, 0);
        head.setPrevWord(node, 0);
    }

    void move(long node, long list) {
        unlink(node);
        append(node, list);
    }

    void merge(long from, long to) {
        if (!isEmpty(from)) {
            long tail = head.prev(to);
            long first = head.next(from);
            long last = head.prev(from);
            head.setNextWord(tail, first);
            head.setPrev(first, tail);
            head.setNextWord(last, to);
            head.setPrevWord(to, last);
        }
        init(from);
    }

    long size(long list) {
        long size = 0;
        for (long gc = head.next(list); gc != list; gc = head.next(gc)) {
            size++;
        }
        return size;
    }

    private void unlink(long node) {
        long prev = head.prev(node);
        long next = head.next(node);
        head.setNextWord(prev, next);
        head.setPrev(next, prev);
    }
}
