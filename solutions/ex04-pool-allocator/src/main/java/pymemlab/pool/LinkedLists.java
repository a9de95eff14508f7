package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * Doubly linked lists whose links lie in their members, 8 and 16 bytes from the start.
 *
 * <p>What a first member says of the one before it is never read, so that to push and to remove at
 * the front, which happens most, touches little.
 */
final class LinkedLists {

    static final long NEXT = 8;

    private static final long PREVIOUS = 16;

    private final Memory memory;
    private final long heads;

    /** Empty lists, if the bytes of the heads are 0. */
    LinkedLists(Memory memory, long heads) {
        this.memory = memory;
        this.heads = heads;
    }

    static long bytesFor(int lists) {
        return (long) lists * Long.BYTES;
    }

    /** The member that was pushed last, or NULL. */
    long first(int list) {
        return memory.loadLong(headOf(list));
    }

    void push(int list, long member) {
        long second = first(list);
        memory.storeLong(headOf(list), member);
        memory.storeLong(member + NEXT, second);
        if (second != NULL) {
            memory.storeLong(second + PREVIOUS, member);
        }
    }

    /** Removes the member that is known to be first. */
    void removeFirst(int list, long first) {
        memory.storeLong(headOf(list), memory.loadLong(first + NEXT));
    }

    /** Removes a member; true when it was the only one. */
    boolean remove(int list, long member) {
        long next = memory.loadLong(member + NEXT);
        if (first(list) == member) {
            memory.storeLong(headOf(list), next);
            return next == NULL;
        }
        long previous = memory.loadLong(member + PREVIOUS);
        memory.storeLong(previous + NEXT, next);
        if (next != NULL) {
            memory.storeLong(next + PREVIOUS, previous);
        }
        return false;
    }

    private long headOf(int list) {
        return heads + bytesFor(list);
    }
}
