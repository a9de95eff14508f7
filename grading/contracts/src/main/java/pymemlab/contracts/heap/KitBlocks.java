package pymemlab.contracts.heap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * The raw allocator of a test. It keeps its books outside the machine, so no call is counted. New
 * bytes hold 0xCD and freed ones 0xDD, whole blocks of them; those handed out again hold what they
 * held before.
 */
public final class KitBlocks implements RawAllocator {

    private static final byte FRESH_BYTE = (byte) 0xCD;
    private static final byte FREED_BYTE = (byte) 0xDD;
    private static final long FREED = 0xDDDD_DDDD_DDDD_DDDDL;

    private static final Deque<Long> NONE = new ArrayDeque<>(0);

    private final Machine machine;
    private final long start;
    private final boolean reusing;
    private final Map<Long, Deque<Long>> freed = new HashMap<>(); // Addresses by rounded size.
    private final Map<Long, long[]> remains = new HashMap<>(); // What freed blocks held.
    private final int[] blockOf; // By granule: 1 + its block's first granule, negative when freed.
    private final int[] sizes; // By first granule: the bytes asked for.
    private long next;
    private long limit;
    private long held;
    private long peak;
    private long requests;

    private KitBlocks(Machine machine, long start, int bytes, boolean reusing) {
        this.machine = machine;
        this.start = start;
        this.next = start;
        this.reusing = reusing;
        this.limit = bytes;
        blockOf = new int[bytes / ALIGNMENT];
        sizes = new int[bytes / ALIGNMENT];
        if (!machine.map(start, bytes, "raw")) {
            throw new IllegalStateException(
                    "The raw allocator needs %,d bytes, but the machine is smaller. Build a larger machine."
                            .formatted(bytes));
        }
    }

    /**
     * Never hands out an address twice, so a stale one meets 0xDD.
     *
     * @param start a page where nothing is mapped
     */
    public static KitBlocks quarantining(Machine machine, long start, int bytes) {
        return new KitBlocks(machine, start, bytes, false);
    }

    /**
     * Hands out the block of a size that was freed last, so a stale address meets a stranger.
     *
     * @param start a page where nothing is mapped
     */
    public static KitBlocks reusing(Machine machine, long start, int bytes) {
        return new KitBlocks(machine, start, bytes, true);
    }

    @Override
    public long malloc(long size) {
        requests++;
        if (size < 0 || size > limit - held || size > Integer.MAX_VALUE - ALIGNMENT) {
            return Memory.NULL;
        }
        Deque<Long> same = reusing ? freed.getOrDefault(rounded(size), NONE) : NONE;
        if (same.isEmpty() && next + rounded(size) > start + (long) blockOf.length * ALIGNMENT) {
            return Memory.NULL;
        }
        long address = same.isEmpty() ? carved(size) : same.pop();
        int first = granule(address);
        sizes[first] = (int) size;
        mark(first, size, first + 1);
        held += size;
        peak = Math.max(peak, held);
        fill(address, size, FRESH_BYTE);
        if (reusing) {
            bringBack(remains.getOrDefault(address, new long[0]), address);
        }
        return address;
    }

    @Override
    public long calloc(long count, long size) {
        boolean huge = count != 0 && size != 0 && Math.multiplyHigh(count, size) != 0;
        long address = huge || count < 0 || size < 0 ? Memory.NULL : malloc(count * size);
        if (address != Memory.NULL) {
            fill(address, count * size, (byte) 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        long old = sizes[mustBegin("realloc", address)];
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            for (long at = 0; at < Math.min(rounded(old), rounded(size)); at += Long.BYTES) {
                machine.poke(moved + at, machine.peek(address + at));
            }
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        int first = mustBegin("free", address);
        long size = sizes[first];
        held -= size;
        mark(first, size, -(first + 1));
        if (reusing) {
            remains.put(address, wordsAt(address, size));
            freed.computeIfAbsent(rounded(size), any -> new ArrayDeque<>()).push(address);
        }
        fill(address, size, FREED_BYTE);
    }

    /** From here on nothing more is given. */
    public void beFull() {
        limit = held;
    }

    /** Undoes {@link #beFull}. */
    public void haveRoom() {
        limit = (long) blockOf.length * ALIGNMENT;
    }

    /** The bytes of all live blocks. */
    public long held() {
        return held;
    }

    /** The most bytes that live blocks ever had. */
    public long peak() {
        return peak;
    }

    /** The bytes that may still be asked for. */
    public long room() {
        return limit - held;
    }

    /** How often memory was asked for. */
    public long requests() {
        return requests;
    }

    /** Whether this and all bytes behind it, {@code count} in all, lie in one live block. */
    public boolean isLive(long address, long count) {
        int granule = granule(address);
        if (granule < 0 || granule >= blockOf.length || blockOf[granule] <= 0) {
            return false;
        }
        int first = blockOf[granule] - 1;
        return address + count <= addressOf(first) + sizes[first];
    }

    /** The first freed address that somebody wrote to; NULL if nobody did. */
    public long firstSpoilt() {
        for (int granule = 0; granule < granule(next); granule++) {
            long address = addressOf(granule);
            if (blockOf[granule] < 0 && isSpoilt(address)) {
                return address;
            }
        }
        return Memory.NULL;
    }

    private boolean isSpoilt(long address) {
        return machine.peek(address) != FREED || machine.peek(address + Long.BYTES) != FREED;
    }

    private long carved(long size) {
        long address = next;
        next += rounded(size);
        return address;
    }

    private int mustBegin(String call, long address) {
        int granule = granule(address);
        boolean begins =
                address % ALIGNMENT == 0
                        && granule >= 0
                        && granule < blockOf.length
                        && blockOf[granule] == granule + 1;
        if (!begins) {
            throw new InvalidFree(
                    "%s(0x%x) needs the address of a live block, but 0x%x is %s"
                            .formatted(call, address, address, whatIsAt(granule)));
        }
        return granule;
    }

    private String whatIsAt(int granule) {
        if (granule < 0 || granule >= blockOf.length || blockOf[granule] == 0) {
            return "none";
        }
        return blockOf[granule] > 0
                ? "inside the one at 0x%x".formatted(addressOf(blockOf[granule] - 1))
                : "freed already";
    }

    private void mark(int first, long size, int owner) {
        for (int granule = 0; granule < rounded(size) / ALIGNMENT; granule++) {
            blockOf[first + granule] = owner;
        }
    }

    private void fill(long address, long size, byte value) {
        machine.fill(address, rounded(size), value);
    }

    private long[] wordsAt(long address, long size) {
        return LongStream.range(0, rounded(size) / Long.BYTES)
                .map(word -> machine.peek(address + word * Long.BYTES))
                .toArray();
    }

    private void bringBack(long[] words, long address) {
        for (int word = 0; word < words.length; word++) {
            machine.poke(address + (long) word * Long.BYTES, words[word]);
        }
    }

    private int granule(long address) {
        long granule = Math.floorDiv(address - start, ALIGNMENT);
        return granule == (int) granule ? (int) granule : -1;
    }

    private long addressOf(int granule) {
        return start + (long) granule * ALIGNMENT;
    }

    private static long rounded(long size) {
        return Math.max(ALIGNMENT, size + ALIGNMENT - 1 & -ALIGNMENT);
    }
}
