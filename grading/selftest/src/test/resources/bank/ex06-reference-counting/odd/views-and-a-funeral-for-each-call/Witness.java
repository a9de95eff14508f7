package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.refcount.ObjectLayout;

/**
 * A weak reference: a header with flags of -1, whose length is the callback and whose own word is
 * what it sees, and two slots, the newer and the older witness.
 */
record Witness(Header header) {

    static final long BYTES = ObjectLayout.sizeOf(2);

    private static final int MARK = -1;

    static boolean is(Header header) {
        return header.flags() == MARK;
    }

    void begin(Header object, int callback) {
        header.begin(0, 2);
        header.flags(MARK);
        header.memory().storeLong(header.address() + ObjectLayout.LENGTH, callback);
        header.ownWord().store(object.address());
        join(this, new Witness(object.ownWord().header()));
        object.ownWord().store(header.address());
    }

    boolean exists() {
        return header.exists();
    }

    Header seen() {
        return header.ownWord().header();
    }

    int callback() {
        return (int) header.length();
    }

    Witness newer() {
        return new Witness(header.slotAt(0).header());
    }

    Witness older() {
        return new Witness(header.slotAt(1).header());
    }

    void forget() {
        header.ownWord().store(NULL);
    }

    void leave() {
        if (!seen().exists()) {
            return;
        }
        if (newer().exists()) {
            join(newer(), older());
            return;
        }
        seen().ownWord().store(older().header().address());
        if (older().exists()) {
            older().header().slotAt(0).store(NULL);
        }
    }

    private static void join(Witness newer, Witness older) {
        newer.header().slotAt(1).store(older.header().address());
        if (older.exists()) {
            older.header().slotAt(0).store(newer.header().address());
        }
    }
}
