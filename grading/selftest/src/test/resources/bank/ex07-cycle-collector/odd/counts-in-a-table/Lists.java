package pymemlab.cycle;

/** Rings: 0 to 2 generations, 3 frozen, 4 and 5 trash. */
final class Lists {

    static final int FROZEN = 3;
    static final int TRASH = 4;
    static final int LATER = 5;

    private final Store store;
    private final long heads;

    Lists(Store store) {
        this.store = store;
        heads = store.heads(LATER + 1);
        for (int list = 0; list <= LATER; list++) {
            store.link(head(list), head(list));
        }
    }

    long head(int list) {
        return heads + 16L * list;
    }

    long first(int list) {
        return store.next(head(list));
    }

    boolean isEmpty(int list) {
        return first(list) == head(list);
    }

    void append(int list, long node) {
        store.link(store.previous(head(list)), node);
        store.link(node, head(list));
    }

    void remove(long node) {
        store.link(store.previous(node), store.next(node));
        store.wipe(node);
    }

    void move(long node, int list) {
        remove(node);
        append(list, node);
    }

    void moveAll(int list, int target) {
        if (list == target || isEmpty(list)) {
            return;
        }
        long last = store.previous(head(list));
        store.link(store.previous(head(target)), first(list));
        store.link(last, head(target));
        store.link(head(list), head(list));
    }

    /** Makes the links back of a list that has lost them. */
    void relink(int list) {
        long last = head(list);
        for (long each = first(list); each != head(list); each = store.next(each)) {
            store.link(last, each);
            last = each;
        }
        store.link(last, head(list));
    }
}
