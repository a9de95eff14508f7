package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * Doubly linked lists whose links lie in their members, 8 and 16 bytes from the start.
 *
 * <p>The first member says which one is the last.
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
        if (second == NULL) {
            memory.storeLong(member + PREVIOUS, member);
        } else {
            memory.storeLong(member + PREVIOUS, memory.loadLong(second + PREVIOUS));
            memory.storeLong(second + PREVIOUS, member);
        }
    }

    void append(int list, long member) {
        long first = first(list);
        if (first == NULL) {
            push(list, member);
            return;
        }
        long last = memory.loadLong(first + PREVIOUS);
        memory.storeLong(last + NEXT, member);
        memory.storeLong(member + NEXT, NULL);
        memory.storeLong(member + PREVIOUS, last);
        memory.storeLong(first + PREVIOUS, member);
    }

    /** Removes the member that is known to be first. */
    void removeFirst(int list, long first) {
        long next = memory.loadLong(first + NEXT);
        memory.storeLong(headOf(list), next);
        if (next != NULL) {
            memory.storeLong(next + PREVIOUS, memory.loadLong(first + PREVIOUS));
        }
    }

    /** Removes a member; true when it was the only one. */
    boolean remove(int list, long member) {
        long first = first(list);
        if (first == member) {
            removeFirst(list, member);
            return first(list) == NULL;
        }
        long next = memory.loadLong(member + NEXT);
        long previous = memory.loadLong(member + PREVIOUS);
        memory.storeLong(previous + NEXT, next);
        memory.storeLong((next == NULL ? first : next) + PREVIOUS, previous);
        return false;
    }

    private long headOf(int list) {
        return heads + bytesFor(list);
    }
}
