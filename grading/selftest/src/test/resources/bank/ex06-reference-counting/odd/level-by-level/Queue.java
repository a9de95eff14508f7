package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;

/** Dead objects in a row: the count of each is minus the address of the next. */
final class Queue {

    private final Memory memory;
    private long first = NULL;
    private long last = NULL;

    Queue(Memory memory) {
        this.memory = memory;
    }

    boolean isEmpty() {
        return first == NULL;
    }

    void add(long object) {
        memory.storeLong(object, 0);
        if (isEmpty()) {
            first = object;
        } else {
            memory.storeLong(last, -object);
        }
        last = object;
    }

    long remove() {
        long object = first;
        first = -memory.loadLong(object);
        return object;
    }

    /** Takes all of another queue, when this one is empty. */
    void takeFrom(Queue other) {
        first = other.first;
        last = other.last;
        other.first = NULL;
    }
}
