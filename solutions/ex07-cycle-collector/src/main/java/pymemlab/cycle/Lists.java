package pymemlab.cycle;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.raw.RawAllocator;

/**
 * The lists of containers: rings through their headers, each of which a head closes.
 *
 * <p>A list is named by its head, and a head by the address where its container would lie. The
 * heads come from the raw allocator. Without them there are no lists, and no container is tracked.
 */
final class Lists {

    /** Frozen; then two of what is unreachable, before and after the finalizers. */
    private static final int OTHERS = 3;

    private static final int HEADS = CycleCollector.GENERATIONS + OTHERS;

    private final Headers headers;
    private final long heads;

    Lists(Headers headers, RawAllocator raw) {
        this.headers = headers;
        heads = raw.malloc(HEADS * CollectorHeader.SIZE);
        for (int index = 0; exist() && index < HEADS; index++) {
            makeEmpty(head(index));
        }
    }

    boolean exist() {
        return heads != NULL;
    }

    long generation(int generation) {
        return head(generation);
    }

    long frozen() {
        return head(CycleCollector.GENERATIONS);
    }

    long unreachable() {
        return head(CycleCollector.GENERATIONS + 1);
    }

    long trash() {
        return head(CycleCollector.GENERATIONS + 2);
    }

    /** Says whether the container is in one of the lists. */
    boolean include(long container) {
        return headers.next(container) != NULL;
    }

    boolean isEmpty(long list) {
        return headers.next(list) == list;
    }

    void append(long list, long container) {
        link(headers.previous(list), container);
        link(container, list);
    }

    /** Takes a container out of the list that it is in, if any, and leaves zeros in its header. */
    void remove(long container) {
        long next = headers.next(container);
        if (next != NULL) {
            link(headers.previous(container), next);
            headers.setNext(container, NULL);
            headers.setPrevious(container, NULL);
        }
    }

    /** Takes a container out of the list that it is in to the end of this one. */
    void move(long container, long list) {
        link(headers.previous(container), headers.next(container));
        append(list, container);
    }

    /** Moves all to the end of another list, in a few steps however many they are. */
    void moveAll(long list, long target) {
        if (isEmpty(list)) {
            return;
        }
        link(headers.previous(target), headers.next(list));
        link(headers.previous(list), target);
        makeEmpty(list);
    }

    private void link(long former, long latter) {
        headers.setNext(former, latter);
        headers.setPrevious(latter, former);
    }

    private void makeEmpty(long list) {
        link(list, list);
    }

    private long head(int index) {
        return heads + (index + 1) * CollectorHeader.SIZE;
    }
}
