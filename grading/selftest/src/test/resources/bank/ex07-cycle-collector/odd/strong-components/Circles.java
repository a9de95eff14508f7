package pymemlab.cycle;

import pymemlab.spec.raw.RawAllocator;

/** Closed lists: 0 to 2 generations, then the frozen, the trash, and what is looked at. */
final class Circles {

    static final int FROZEN = 3;
    static final int TRASH = 4;
    static final int LOOKED = 5;

    private final Header header;
    private final long heads;

    Circles(Header header, RawAllocator raw) {
        this.header = header;
        heads = raw.malloc(16 * (LOOKED + 1)) + 16;
        for (int circle = 0; circle <= LOOKED; circle++) {
            join(head(circle), head(circle));
        }
    }

    long head(int circle) {
        return heads + 16L * circle;
    }

    long first(int circle) {
        return header.next(head(circle));
    }

    boolean isEmpty(int circle) {
        return first(circle) == head(circle);
    }

    boolean hold(long object) {
        return header.next(object) != 0;
    }

    void add(int circle, long object) {
        join(header.previous(head(circle)), object);
        join(object, head(circle));
    }

    void remove(long object) {
        join(header.previous(object), header.next(object));
        header.next(object, 0);
        header.previous(object, 0);
        header.settle(object, false);
    }

    void moveAll(int circle, int target) {
        if (isEmpty(circle)) {
            return;
        }
        long last = header.previous(head(circle));
        join(header.previous(head(target)), first(circle));
        join(last, head(target));
        join(head(circle), head(circle));
    }

    private void join(long former, long latter) {
        header.next(former, latter);
        header.previous(latter, former);
    }
}
