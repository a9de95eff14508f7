package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/**
 * Doubly linked lists whose links lie in their members, 8 and 16 bytes from the start.
 *
 * <p>Each head is laid out as a member's link to the next one, so that a first member needs no
 * special case.
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
        long head = headOf(list);
        long second = memory.loadLong(head);
        memory.storeLong(head, member);
        memory.storeLong(member + NEXT, second);
        memory.storeLong(member + PREVIOUS, head - NEXT);
        if (second != NULL) {
            memory.storeLong(second + PREVIOUS, member);
        }
    }

    void remove(long member) {
        long next = memory.loadLong(member + NEXT);
        long previous = memory.loadLong(member + PREVIOUS);
        memory.storeLong(previous + NEXT, next);
        if (next != NULL) {
            memory.storeLong(next + PREVIOUS, previous);
        }
    }

    private long headOf(int list) {
        return heads + bytesFor(list);
    }
}
