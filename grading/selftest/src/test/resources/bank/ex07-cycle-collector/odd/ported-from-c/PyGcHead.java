package pymemlab.cycle;

import pymemlab.spec.machine.Memory;

/** The two words of {@code PyGC_Head}; a head is named by its own address. */
final class PyGcHead {

    static final long SIZE = 16;

    private static final long PREV_COLLECTING = 2;
    private static final long PREV_SHIFT = 2;
    private static final long PREV_MASK = -4;
    private static final long NEXT_UNREACHABLE = 1;

    private final Memory memory;

    PyGcHead(Memory memory) {
        this.memory = memory;
    }

    long nextWord(long gc) {
        return memory.loadLong(gc);
    }

    void setNextWord(long gc, long word) {
        memory.storeLong(gc, word);
    }

    long next(long gc) {
        return nextWord(gc) & ~NEXT_UNREACHABLE;
    }

    void markUnreachable(long gc) {
        setNextWord(gc, nextWord(gc) | NEXT_UNREACHABLE);
    }

    void clearUnreachable(long gc) {
        setNextWord(gc, nextWord(gc) & ~NEXT_UNREACHABLE);
    }

    boolean isUnreachable(long gc) {
        return (nextWord(gc) & NEXT_UNREACHABLE) != 0;
    }

    long prev(long gc) {
        return prevWord(gc) & PREV_MASK;
    }

    /** Keeps the flags. */
    void setPrev(long gc, long prev) {
        setPrevWord(gc, prev | prevWord(gc) & ~PREV_MASK);
    }

    void setPrevWord(long gc, long word) {
        memory.storeLong(gc + 8, word);
    }

    boolean isCollecting(long gc) {
        return (prevWord(gc) & PREV_COLLECTING) != 0;
    }

    void clearCollecting(long gc) {
        setPrevWord(gc, prevWord(gc) & ~PREV_COLLECTING);
    }

    void resetRefs(long gc, long refs) {
        setPrevWord(gc, refs << PREV_SHIFT | PREV_COLLECTING);
    }

    long refs(long gc) {
        return prevWord(gc) >> PREV_SHIFT;
    }

    void decref(long gc) {
        setPrevWord(gc, prevWord(gc) - (1 << PREV_SHIFT));
    }

    private long prevWord(long gc) {
        return memory.loadLong(gc + 8);
    }
}
