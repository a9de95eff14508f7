package pymemlab.cycle;

import static pymemlab.spec.machine.Memory.NULL;

/**
 * A walk along a list whose containers may die at any step, the next one too: whoever leaves the
 * list is skipped.
 */
final class Walk {

    private final Headers headers;
    private long list = NULL;
    private long next = NULL;

    Walk(Headers headers) {
        this.headers = headers;
    }

    void begin(long newList) {
        list = newList;
        next = headers.next(newList);
    }

    boolean hasNext() {
        return next != list;
    }

    /** Goes one container further; before anything is done to it the walk is ready to go on. */
    long next() {
        long container = next;
        next = headers.next(container);
        return container;
    }

    /** A container is about to leave its list, whichever that is. */
    void skip(long container) {
        if (container == next) {
            next = headers.next(container);
        }
    }
}
