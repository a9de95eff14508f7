package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/**
 * Four numbers of four bytes. Links are addresses by 16.
 *
 * <pre>
 *   at rest          next   previous   trash   -
 *   in the search    next   number     link    slot, and whether it is a root
 *   after it         next   root       link    references from outside, of a root
 * </pre>
 */
final class Header {

    private static final int SECOND = 4;
    private static final int THIRD = 8;
    private static final int FOURTH = 12;

    private final Memory memory;

    Header(Memory memory) {
        this.memory = memory;
    }

    long next(long object) {
        return link(object, 0);
    }

    void next(long object, long next) {
        link(object, 0, next);
    }

    long previous(long object) {
        return link(object, SECOND);
    }

    void previous(long object, long previous) {
        link(object, SECOND, previous);
    }

    boolean isTrash(long object) {
        return load(object, THIRD) == 1;
    }

    /** At rest, whichever it is. */
    void settle(long object, boolean trash) {
        store(object, THIRD, trash ? 1 : 0);
        store(object, FOURTH, 0);
    }

    int number(long object) {
        return load(object, SECOND);
    }

    void number(long object, int number) {
        store(object, SECOND, number);
    }

    /** Of the component that the object has turned out to be in. */
    long root(long object) {
        return (long) (number(object) & Integer.MAX_VALUE) << 4;
    }

    /** As a number this is more than all that the search gives out. */
    void root(long object, long root) {
        number(object, (int) (root >>> 4) | Integer.MIN_VALUE);
    }

    long link(long object) {
        return link(object, THIRD);
    }

    void link(long object, long target) {
        link(object, THIRD, target);
    }

    boolean isCandidate(long object) {
        return load(object, FOURTH) < 0;
    }

    /** A slot while the search is there, a count after it; both of candidates only. */
    int value(long candidate) {
        return -1 - load(candidate, FOURTH);
    }

    void value(long candidate, int value) {
        store(candidate, FOURTH, -1 - value);
    }

    private long link(long object, int place) {
        return Integer.toUnsignedLong(load(object, place)) << 4;
    }

    private void link(long object, int place, long target) {
        store(object, place, (int) (target >>> 4));
    }

    private int load(long object, int place) {
        return memory.loadInt(CollectorHeader.of(object) + place);
    }

    private void store(long object, int place, int value) {
        memory.storeInt(CollectorHeader.of(object) + place, value);
    }
}
