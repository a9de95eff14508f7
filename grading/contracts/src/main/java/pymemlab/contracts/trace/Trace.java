package pymemlab.contracts.trace;

import java.util.BitSet;
import java.util.function.LongUnaryOperator;

/**
 * What a program asked of its allocator, in order; every call makes sense where it stands.
 *
 * <p>It never changes, and takes nine bytes a call.
 */
public final class Trace {

    /** The id of {@code free(NULL)}. */
    public static final int NULL_ID = -1;

    /** What is asked. */
    public enum Kind {
        /** {@code malloc(size)}; the id has no live block. */
        ALLOCATE,
        /** {@code realloc(block, size)}; of NULL if the id never had a block. */
        REALLOCATE,
        /** {@code free(block)}; of NULL if the id is {@link #NULL_ID}. */
        FREE
    }

    private static final Kind[] KINDS = Kind.values();

    private final String name;
    private final byte[] kinds;
    private final int[] ids;
    private final int[] sizes;
    private final int operations;
    private final int idCount;

    /** Of arrays that nobody else changes; the first {@code operations} places of each count. */
    Trace(String name, byte[] kinds, int[] ids, int[] sizes, int operations, int idCount) {
        this.name = name;
        this.kinds = kinds;
        this.ids = ids;
        this.sizes = sizes;
        this.operations = operations;
        this.idCount = idCount;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** How many calls. */
    public int operations() {
        return operations;
    }

    /** One more than the largest id. */
    public int ids() {
        return idCount;
    }

    /** What the call asks. */
    public Kind kind(int operation) {
        return KINDS[kinds[within(operation)]];
    }

    /** Whose block it is about; {@link #NULL_ID} for {@code free(NULL)}. */
    public int id(int operation) {
        return ids[within(operation)];
    }

    /** The bytes asked for; 0 for a free. */
    public long size(int operation) {
        return sizes[within(operation)];
    }

    /** Which operation it is and what it calls, in words. */
    public String call(int operation) {
        int id = id(operation);
        String block = id == NULL_ID ? "NULL" : "block " + id;
        String asked =
                switch (kind(operation)) {
                    case ALLOCATE -> "malloc(%d) for %s".formatted(size(operation), block);
                    case REALLOCATE -> "realloc(%s, %d)".formatted(block, size(operation));
                    case FREE -> "free(%s)".formatted(block);
                };
        return "operation %d of %s, %s".formatted(operation + 1, name, asked);
    }

    /** The same calls under another name. */
    public Trace named(String newName) {
        return new Trace(newName, kinds, ids, sizes, operations, idCount);
    }

    /** The first calls, or all of it if there are no more. */
    public Trace prefix(int length) {
        if (length >= operations) {
            return this;
        }
        int highest = NULL_ID;
        for (int operation = 0; operation < length; operation++) {
            highest = Math.max(highest, ids[operation]);
        }
        return new Trace(name, kinds, ids, sizes, length, highest + 1);
    }

    /** Ends with nothing live: what still is gets freed, the smallest id first. */
    public Trace balanced() {
        BitSet live = new BitSet(idCount);
        TraceBuilder longer = new TraceBuilder();
        for (int operation = 0; operation < operations; operation++) {
            longer.add(kind(operation), ids[operation], sizes[operation]);
            if (ids[operation] != NULL_ID) {
                live.set(ids[operation], kind(operation) != Kind.FREE);
            }
        }
        live.stream().forEach(longer::free);
        return live.isEmpty() ? this : longer.build(name);
    }

    /** The largest sum of requested bytes that are live at once. */
    public long peakPayload() {
        return peakRounded(bytes -> bytes);
    }

    /**
     * The largest sum of what the live blocks take at once: no allocator with this block format can
     * do with less.
     *
     * @param blockBytes what a block takes that was asked for with so many bytes
     */
    public long peakRounded(LongUnaryOperator blockBytes) {
        long[] taken = new long[idCount];
        long sum = 0;
        long peak = 0;
        for (int operation = 0; operation < operations; operation++) {
            int id = ids[operation];
            if (id == NULL_ID) {
                continue;
            }
            sum -= taken[id];
            taken[id] = kind(operation) == Kind.FREE ? 0 : blockBytes.applyAsLong(sizes[operation]);
            sum += taken[id];
            peak = Math.max(peak, sum);
        }
        return peak;
    }

    private int within(int operation) {
        if (operation < 0 || operation >= operations) {
            throw new IndexOutOfBoundsException(
                    "operation %d needs to be below %d, but it is not"
                            .formatted(operation, operations));
        }
        return operation;
    }
}
