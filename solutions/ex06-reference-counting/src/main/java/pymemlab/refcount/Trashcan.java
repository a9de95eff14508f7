package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.refcount.ObjectLayout.COUNT;

import pymemlab.spec.machine.Memory;

/**
 * The dead who still have their memory, in the order in which work on them goes on; it takes no
 * memory but theirs (CPython, Objects/object.c, {@code _PyTrash_thread_deposit_object}).
 *
 * <pre>
 *   first -> | count -b | ...   b -> | count -c | ...   c -> | count 0 | ...
 *            a                       b                       c
 * </pre>
 *
 * <p>Each is linked to the next through its count, which nobody needs any more. The address is
 * negative there, so that whoever reads it as a count sees a dead object.
 */
final class Trashcan {

    private final Memory memory;
    private long first = NULL;
    private long latest = NULL;

    Trashcan(Memory memory) {
        this.memory = memory;
    }

    /**
     * The object to work on, or NULL when there is none. What is deposited from now on comes before
     * it, and among one another in the order of their deposit.
     */
    long next() {
        latest = NULL;
        return first;
    }

    void deposit(long object) {
        if (latest == NULL) {
            link(object, first);
            first = object;
        } else {
            link(object, behind(latest));
            link(latest, object);
        }
        latest = object;
    }

    /** Removes what {@link #next} answered, before anything else is deposited. */
    void removeNext() {
        first = behind(first);
    }

    private long behind(long object) {
        return -memory.loadLong(object + COUNT);
    }

    private void link(long object, long next) {
        memory.storeLong(object + COUNT, -next);
    }
}
