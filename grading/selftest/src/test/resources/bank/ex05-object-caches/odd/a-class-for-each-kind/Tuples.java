package pymemlab.objects;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;

/** Of each length the top and the size, in two tables. */
final class Tuples {

    private static final int LONGEST = ObjectCaches.LONGEST_PARKED;

    private final Memory memory;
    private final Blocks blocks;
    private long tops;
    private long sizes;
    private long empty;

    Tuples(Memory memory, Blocks blocks) {
        this.memory = memory;
        this.blocks = blocks;
    }

    long make(int length) {
        if (length == 0) {
            empty = empty == Memory.NULL ? blocks.make(Kind.TUPLE, 0) : empty;
            return empty;
        }
        long made = length > 0 && length <= LONGEST ? pop(length) : Memory.NULL;
        return made == Memory.NULL
                ? blocks.make(Kind.TUPLE, length)
                : blocks.wiped(made, Kind.TUPLE, length);
    }

    void release(long object) {
        if (object == empty) {
            return;
        }
        long length = memory.loadLong(object + 8);
        if (length > LONGEST || !ready() || !push(length, object)) {
            blocks.back(object);
        }
    }

    boolean isShared(long object) {
        return object == empty;
    }

    long clear() {
        long count = 0;
        for (int length = 1; length <= LONGEST; length++) {
            long block;
            while ((block = pop(length)) != Memory.NULL) {
                blocks.back(block);
                count++;
            }
        }
        return count;
    }

    private boolean ready() {
        if (tops == Memory.NULL) {
            tops = blocks.table(LONGEST + 1);
        }
        if (sizes == Memory.NULL) {
            sizes = blocks.table(LONGEST + 1);
        }
        return tops != Memory.NULL && sizes != Memory.NULL;
    }

    private long pop(int length) {
        if (tops == Memory.NULL || sizes == Memory.NULL) {
            return Memory.NULL;
        }
        long top = memory.loadLong(tops + 8 * length);
        if (top != Memory.NULL) {
            memory.storeLong(tops + 8 * length, memory.loadLong(top + 16));
            long size = memory.loadLong(sizes + 8 * length);
            memory.storeLong(sizes + 8 * length, size - 1);
        }
        return top;
    }

    private boolean push(long length, long object) {
        long size = memory.loadLong(sizes + 8 * length);
        if (size == ObjectCaches.TUPLES_PARKED) {
            return false;
        }
        memory.storeLong(object + 16, memory.loadLong(tops + 8 * length));
        memory.storeLong(tops + 8 * length, object);
        memory.storeLong(sizes + 8 * length, size + 1);
        return true;
    }
}
