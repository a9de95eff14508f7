package pymemlab.contracts.trace;

import java.util.Arrays;
import java.util.BitSet;
import pymemlab.contracts.trace.Trace.Kind;

/**
 * Collects the calls of a trace and refuses, with {@link BadTrace}, one that makes no sense.
 *
 * <p>As in the CS:APP malloc lab an id may be used again after it was freed, and the {@code
 * realloc} of an id that never had a block is that of NULL.
 */
public final class TraceBuilder {

    /** The most calls, and the most ids, of a trace. */
    public static final int MOST = 5_000_000;

    private final BitSet live = new BitSet();
    private final BitSet known = new BitSet();
    private byte[] kinds = new byte[64];
    private int[] ids = new int[64];
    private int[] sizes = new int[64];
    private int operations;

    /** {@code malloc}. */
    public TraceBuilder allocate(int id, long size) {
        return add(Kind.ALLOCATE, id, size);
    }

    /** {@code realloc}. */
    public TraceBuilder reallocate(int id, long size) {
        return add(Kind.REALLOCATE, id, size);
    }

    /** {@code free}. */
    public TraceBuilder free(int id) {
        return add(Kind.FREE, id, 0);
    }

    /** How many calls there are so far. */
    public int operations() {
        return operations;
    }

    /** The trace of all calls so far. */
    public Trace build(String name) {
        return new Trace(
                name,
                Arrays.copyOf(kinds, operations),
                Arrays.copyOf(ids, operations),
                Arrays.copyOf(sizes, operations),
                operations,
                known.length());
    }

    TraceBuilder add(Kind kind, long id, long size) {
        mustMakeSense(kind, id, size);
        if (operations == ids.length) {
            grow();
        }
        kinds[operations] = (byte) kind.ordinal();
        ids[operations] = (int) id;
        sizes[operations] = (int) size;
        operations++;
        if (id != Trace.NULL_ID) {
            live.set((int) id, kind != Kind.FREE);
            known.set((int) id);
        }
        return this;
    }

    private void mustMakeSense(Kind kind, long id, long size) {
        if (operations == MOST) {
            throw new BadTrace(
                    "a trace needs at most %,d operations, but here is one more. Cut it.", MOST);
        }
        if (kind == Kind.FREE && id == Trace.NULL_ID) {
            return;
        }
        if (id < 0 || id >= MOST) {
            throw new BadTrace(
                    "an id needs to be from 0 to %,d, but it is %d. Number the blocks from 0 on.",
                    MOST - 1, id);
        }
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw new BadTrace(
                    "a size needs to be from 0 to %,d bytes, but it is %d. Ask for less.",
                    Integer.MAX_VALUE, size);
        }
        mustFitItsLife(kind, (int) id, size);
    }

    private void mustFitItsLife(Kind kind, int id, long size) {
        boolean freed = known.get(id) && !live.get(id);
        if (kind == Kind.ALLOCATE && live.get(id)) {
            throw new BadTrace(
                    "\"a %d %d\" needs an id without a block, but block %d is live. Free it before, or give this one another id.",
                    id, size, id);
        }
        if (kind == Kind.REALLOCATE && freed) {
            throw new BadTrace(
                    "\"r %d %d\" needs a live block or a new id, but block %d was freed. Allocate it again with \"a %d %d\".",
                    id, size, id, id, size);
        }
        if (kind == Kind.FREE && !live.get(id)) {
            throw new BadTrace(
                    "\"f %d\" needs a live block, but block %d was %s. Take the line out.",
                    id, id, freed ? "freed before" : "never allocated");
        }
    }

    private void grow() {
        int length = 2 * ids.length;
        kinds = Arrays.copyOf(kinds, length);
        ids = Arrays.copyOf(ids, length);
        sizes = Arrays.copyOf(sizes, length);
    }
}
