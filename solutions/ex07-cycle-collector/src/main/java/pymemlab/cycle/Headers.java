package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/**
 * The two words before every container, and of every list's head, which is a header without a
 * container behind it (CPython, Include/internal/pycore_gc.h, {@code PyGC_Head}).
 *
 * <pre>
 *   | next 8 | previous, or references from outside, and a mark in the two lowest bits 8 |
 * </pre>
 *
 * <p>While a collection counts, the second word is not needed as a link and holds the count. The
 * mark says which of the two it is. All zeros is a container in no list.
 */
final class Headers {

    private static final int SECOND = 8;

    /** The bits of the mark, which the address of a container, a multiple of 16, leaves free. */
    private static final long MARK = 3;

    // A third mark, 0, is that of a link without a meaning besides.
    private static final long COUNTED = 1;
    private static final long SET_ASIDE = 2;

    private static final long NONE_OUTSIDE = COUNTED;
    private static final long ONE_MORE = MARK + 1;

    private final Memory memory;

    Headers(Memory memory) {
        this.memory = memory;
    }

    long next(long node) {
        return memory.loadLong(CollectorHeader.of(node));
    }

    void setNext(long node, long next) {
        memory.storeLong(CollectorHeader.of(node), next);
    }

    long previous(long node) {
        return second(node) & ~MARK;
    }

    /** Links back, without a mark. */
    void setPrevious(long node, long previous) {
        setSecond(node, previous);
    }

    /** Links back, marked as one of those that nothing outside leads to, so far. */
    void setAside(long node, long previous) {
        setSecond(node, previous | SET_ASIDE);
    }

    boolean isSetAside(long node) {
        return (second(node) & MARK) == SET_ASIDE;
    }

    /** Forgets the link back for a count. */
    void startCount(long node, long references) {
        setSecond(node, references * ONE_MORE | COUNTED);
    }

    /** Counts one reference less, where there is a count. */
    void countOneLess(long node) {
        long second = second(node);
        if ((second & MARK) == COUNTED) {
            setSecond(node, second - ONE_MORE);
        }
    }

    boolean isReferredToFromOutside(long counted) {
        return second(counted) > NONE_OUTSIDE;
    }

    /** Gives what is counted one reference from outside at least; true if it was set aside. */
    boolean reach(long node) {
        long second = second(node);
        if (second == NONE_OUTSIDE) {
            setSecond(node, NONE_OUTSIDE + ONE_MORE);
        }
        return (second & MARK) == SET_ASIDE;
    }

    private long second(long node) {
        return memory.loadLong(CollectorHeader.of(node) + SECOND);
    }

    private void setSecond(long node, long value) {
        memory.storeLong(CollectorHeader.of(node) + SECOND, value);
    }
}
