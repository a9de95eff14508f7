package pymemlab.cycle;

import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/**
 * A header in four numbers of four bytes: next, previous, waiting, and the rest. Links are
 * addresses by 16; the rest is the chain in 3 bits, the colour in 2, whether it waits in 1, and a
 * count.
 */
final class Cells {

    private static final int CHAIN = 7;
    private static final int COLOUR = 24;
    private static final int WAITS = 32;
    private static final int ONE = 64;

    private final Memory memory;

    Cells(Memory memory) {
        this.memory = memory;
    }

    long next(long cell) {
        return link(cell, 0);
    }

    void next(long cell, long next) {
        link(cell, 0, next);
    }

    long previous(long cell) {
        return link(cell, 4);
    }

    void previous(long cell, long previous) {
        link(cell, 4, previous);
    }

    int chain(long cell) {
        return rest(cell) & CHAIN;
    }

    void chain(long cell, int chain) {
        rest(cell, rest(cell) & ~CHAIN | chain);
    }

    void forget(long cell) {
        memory.storeLong(CollectorHeader.of(cell), 0);
        memory.storeLong(CollectorHeader.of(cell) + 8, 0);
    }

    Colour colour(long cell) {
        return switch (rest(cell) & COLOUR) {
            case 0 -> Colour.BLACK;
            case 8 -> Colour.GREY;
            default -> Colour.WHITE;
        };
    }

    void colour(long cell, Colour colour) {
        int bits = colour == Colour.BLACK ? 0 : colour == Colour.GREY ? 8 : 16;
        rest(cell, rest(cell) & ~COLOUR | bits);
    }

    void start(long cell, long count) {
        rest(cell, (int) count * ONE | chain(cell));
    }

    long count(long cell) {
        return rest(cell) / ONE;
    }

    void add(long cell, int more) {
        rest(cell, rest(cell) + more * ONE);
    }

    boolean waits(long cell) {
        return (rest(cell) & WAITS) != 0;
    }

    void await(long cell, long behind) {
        link(cell, 8, behind);
        rest(cell, rest(cell) | WAITS);
    }

    /** Waits no more; the answer is who waits next. */
    long serve(long cell) {
        rest(cell, rest(cell) & ~WAITS);
        return link(cell, 8);
    }

    private long link(long cell, int place) {
        return Integer.toUnsignedLong(memory.loadInt(CollectorHeader.of(cell) + place)) << 4;
    }

    private void link(long cell, int place, long target) {
        memory.storeInt(CollectorHeader.of(cell) + place, (int) (target >>> 4));
    }

    private int rest(long cell) {
        return memory.loadInt(CollectorHeader.of(cell) + 12);
    }

    private void rest(long cell, int rest) {
        memory.storeInt(CollectorHeader.of(cell) + 12, rest);
    }

    /** Of Bacon and Rajan. */
    enum Colour {
        BLACK,
        GREY,
        WHITE
    }
}
