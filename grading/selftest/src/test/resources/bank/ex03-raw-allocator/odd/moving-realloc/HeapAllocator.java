package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Segregated bins of free blocks; {@code realloc} never asks whether the block could stay: it
 * always takes a new one, copies, and frees the old one.
 */
public final class HeapAllocator implements RawAllocator {

    private static final long MOST = 1L << 32;
    private static final long GROWTH = 4096;

    private final Memory memory;
    private final OperatingSystem os;
    private final Chunks chunks;
    private final Bins bins;

    private long low;
    private long top; // The header behind the last chunk; it counts as used for ever.

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.chunks = new Chunks(memory);
        this.bins = new Bins(memory, chunks);
    }

    @Override
    public long malloc(long size) {
        if (Long.compareUnsigned(size, MOST) > 0 || !isOpen()) {
            return Memory.NULL;
        }
        long need = Chunks.sizeFor(size);
        long chunk = bins.find(need);
        if (chunk == Memory.NULL) {
            chunk = more(need);
        }
        if (chunk == Memory.NULL) {
            return Memory.NULL;
        }
        bins.remove(chunk);
        long rest = chunks.size(chunk) - need;
        if (rest < Chunks.SMALLEST) {
            chunks.makeUsed(chunk, need + rest);
        } else {
            chunks.makeUsed(chunk, need);
            setFree(chunk + need, rest);
        }
        return chunk + Chunks.HEADER;
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return calloc(1, 1);
        }
        if (Math.multiplyHigh(count, size) != 0 || count < 0) {
            return Memory.NULL;
        }
        long address = malloc(count * size);
        if (address != Memory.NULL) {
            memory.fill(address, count * size, (byte) 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        long target = malloc(size);
        if (target == Memory.NULL || address == Memory.NULL) {
            return target;
        }
        long from = chunks.payload(address - Chunks.HEADER);
        long to = chunks.payload(target - Chunks.HEADER);
        memory.copy(address, target, Math.min(from, to));
        free(address);
        return target;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        long chunk = address - Chunks.HEADER;
        if (address % ALIGNMENT != 0 || chunk < low || chunk >= top || low == Memory.NULL) {
            throw new InvalidFree("There is no block at " + Long.toHexString(address) + ".");
        }
        if (!chunks.isUsed(chunk)) {
            throw new InvalidFree("The block at " + Long.toHexString(address) + " is free.");
        }
        setFree(chunk, chunks.size(chunk));
    }

    private void setFree(long chunk, long size) {
        long from = chunk;
        long to = chunk + size;
        if (!chunks.isUsed(to)) {
            bins.remove(to);
            to += chunks.size(to);
        }
        if (!chunks.isUsedBefore(chunk)) {
            from = chunks.before(chunk);
            bins.remove(from);
        }
        chunks.makeFree(from, to - from);
        bins.add(from, to - from);
    }

    private long more(long need) {
        long atTop = chunks.isUsedBefore(top) ? 0 : chunks.size(chunks.before(top));
        long bytes = Math.max(GROWTH, need - atTop);
        if (os.sbrk(bytes) == Memory.NULL) {
            bytes = need - atTop;
            if (os.sbrk(bytes) == Memory.NULL) {
                return Memory.NULL;
            }
        }
        long chunk = top;
        top += bytes;
        chunks.makeTop(top);
        setFree(chunk, bytes);
        return chunks.before(top);
    }

    private boolean isOpen() {
        if (low == Memory.NULL) {
            long start = os.sbrk(Bins.BYTES + ALIGNMENT);
            if (start == Memory.NULL) {
                return false;
            }
            bins.openAt(start);
            low = start + Bins.BYTES + Chunks.HEADER;
            top = low;
            chunks.makeBottom(low);
        }
        return true;
    }
}
