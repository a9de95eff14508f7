package pymemlab.contracts.heap;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * The raw allocator of a test. It keeps its books outside the machine, so no call is counted, and
 * knows its live blocks; a small one that grows moves, so that nobody relies on its staying.
 */
public final class KitRaw implements RawAllocator {

    private static final long POISON = 0xDDDD_DDDD_DDDD_DDDDL;
    private static final long MOST_POISONED = 64; // Enough to be noticed; more only takes time.

    private static final long LARGE = 4096; // To copy such blocks again and again takes time.

    private final Machine machine;
    private final NavigableMap<Long, Long> holes = new TreeMap<>(); // Bytes by address.
    private final NavigableMap<Long, Long> live = new TreeMap<>(); // As they were asked for.

    private final long room;
    private long limit;
    private long held;

    /**
     * An allocator over pages that it maps at once.
     *
     * @param start a multiple of the page size, where nothing is mapped
     * @param bytes a multiple of the page size
     */
    public KitRaw(Machine machine, long start, long bytes) {
        this.machine = machine;
        this.room = bytes;
        this.limit = bytes;
        if (!machine.map(start, bytes, "raw")) {
            throw new IllegalStateException(
                    "The raw allocator needs the pages from 0x%x on, but others hold some. Build a larger machine."
                            .formatted(start));
        }
        holes.put(start, bytes);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > limit - held) {
            return Memory.NULL;
        }
        for (Map.Entry<Long, Long> hole : holes.entrySet()) {
            if (hole.getValue() >= rounded(size)) {
                return take(hole.getKey(), hole.getValue(), size);
            }
        }
        return Memory.NULL;
    }

    @Override
    public long calloc(long count, long size) {
        boolean empty = count == 0 || size == 0;
        if (!empty && (count < 0 || size < 0 || Math.multiplyHigh(count, size) != 0)) {
            return Memory.NULL;
        }
        long address = malloc(count * size);
        if (address != Memory.NULL) {
            fill(address, rounded(count * size), 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        long old = sizeOf("realloc", address);
        if (size >= 0 && size - old <= limit - held && staysInPlace(address, old, size)) {
            return resized(address, old, size);
        }
        long moved = malloc(size);
        if (moved != Memory.NULL) {
            copy(address, moved, Math.min(rounded(old), rounded(size)));
            free(address);
        }
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        long size = sizeOf("free", address);
        live.remove(address);
        held -= size;
        fill(address, Math.min(rounded(size), MOST_POISONED), POISON);
        giveBack(address, rounded(size));
    }

    /** Lets the live blocks hold at most {@code bytes}; what is live already stays. */
    public void limit(long bytes) {
        limit = Math.min(bytes, room);
    }

    /** Takes all live blocks back; whoever had them must not go on. */
    public void clear() {
        List.copyOf(live.keySet()).forEach(this::free);
    }

    /** Whether a live block begins here. */
    public boolean isLive(long address) {
        return live.containsKey(address);
    }

    /** The live blocks: the bytes that were asked for, by address. */
    public Map<Long, Long> live() {
        return Collections.unmodifiableMap(live);
    }

    /** The bytes of all live blocks, as they were asked for. */
    public long held() {
        return held;
    }

    private long take(long address, long hole, long size) {
        holes.remove(address);
        long rest = hole - rounded(size);
        if (rest > 0) {
            holes.put(address + rounded(size), rest);
        }
        live.put(address, size);
        held += size;
        return address;
    }

    private boolean staysInPlace(long address, long old, long size) {
        if (rounded(size) <= rounded(old)) {
            return rounded(size) == rounded(old);
        }
        long behind = holes.getOrDefault(address + rounded(old), 0L);
        return old >= LARGE && rounded(size) - rounded(old) <= behind;
    }

    private long resized(long address, long old, long size) {
        long grown = rounded(size) - rounded(old);
        if (grown > 0) {
            long end = address + rounded(old);
            long hole = holes.remove(end);
            if (hole > grown) {
                holes.put(end + grown, hole - grown);
            }
        }
        live.put(address, size);
        held += size - old;
        return address;
    }

    private void giveBack(long address, long bytes) {
        long start = address;
        long end = address + bytes;
        Map.Entry<Long, Long> before = holes.lowerEntry(address);
        if (before != null && before.getKey() + before.getValue() == start) {
            start = before.getKey();
        }
        Long behind = holes.remove(end);
        if (behind != null) {
            end += behind;
        }
        holes.put(start, end - start);
    }

    private long sizeOf(String call, long address) {
        if (!isLive(address)) {
            throw new InvalidFree(
                    "%s(0x%x) needs a live block of the raw allocator, but 0x%x is %s"
                            .formatted(call, address, address, whatIsAt(address)));
        }
        return live.get(address);
    }

    private String whatIsAt(long address) {
        Map.Entry<Long, Long> block = live.floorEntry(address);
        boolean inside = block != null && address < block.getKey() + rounded(block.getValue());
        return inside ? "inside the one at 0x%x".formatted(block.getKey()) : "none";
    }

    private void copy(long from, long to, long bytes) {
        for (long at = 0; at < bytes; at += Long.BYTES) {
            machine.poke(to + at, machine.peek(from + at));
        }
    }

    private void fill(long address, long bytes, long word) {
        for (long at = 0; at < bytes; at += Long.BYTES) {
            machine.poke(address + at, word);
        }
    }

    private static long rounded(long size) {
        return Math.max(ALIGNMENT, size + ALIGNMENT - 1 & -ALIGNMENT);
    }
}
