package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Worst fit: every block is cut from the largest free one, so that what remains is still of use.
 * The constructor takes its first 16 KiB at once, and the free tail of the heap goes back at once.
 */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final Heap heap;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.heap = new Heap(memory, operatingSystem);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Heap.LARGEST) {
            return Memory.NULL;
        }
        Fit fit = heap.fitFor(Block.bytesFor(size));
        if (fit instanceof Found found) {
            return heap.take(found.block(), found.wanted()).address();
        }
        if (fit instanceof Missing missing && heap.grow(missing.bytes())) {
            return malloc(size);
        }
        return Memory.NULL;
    }

    @Override
    public long calloc(long count, long size) {
        long bytes = Math.max(1, count * size);
        boolean any = count != 0 && size != 0;
        if (any && (count < 0 || size < 0 || count > Heap.LARGEST || size > Heap.LARGEST)) {
            return Memory.NULL;
        }
        long address = malloc(bytes);
        if (address != Memory.NULL) {
            memory.fill(address, bytes, (byte) 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (size < 0 || size > Heap.LARGEST) {
            return Memory.NULL;
        }
        Block old = new Block(memory, address);
        if (Block.bytesFor(size) == old.bytes()) {
            return address;
        }
        long moved = malloc(size);
        if (moved == Memory.NULL) {
            // A machine that is full has no room for a smaller block, but the old one is enough.
            return size <= old.payload() ? address : Memory.NULL;
        }
        memory.copy(address, moved, Math.min(old.payload(), new Block(memory, moved).payload()));
        free(address);
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if (!heap.contains(address)) {
            throw new InvalidFree("the heap does not contain " + address);
        }
        Block block = new Block(memory, address);
        if (!block.isUsed()) {
            throw new InvalidFree("the block is not used at " + address);
        }
        heap.giveBack(block);
    }

    private sealed interface Fit permits Found, Missing {}

    private record Found(Block block, long wanted) implements Fit {}

    private record Missing(long bytes) implements Fit {}

    /** A block lies between two words that hold its size, negative while it is used. */
    private record Block(Memory memory, long address) {

        static final long BORDERS = 16;
        static final long SMALLEST = 32;

        static long bytesFor(long size) {
            return Math.max(SMALLEST, (size + BORDERS + 15) / 16 * 16);
        }

        long bytes() {
            return Math.abs(memory.loadLong(address - 8));
        }

        long payload() {
            return bytes() - BORDERS;
        }

        boolean isUsed() {
            return memory.loadLong(address - 8) < 0;
        }

        Block next() {
            return new Block(memory, address + bytes());
        }

        boolean isUsedBefore() {
            return memory.loadLong(address - 16) < 0;
        }

        Block previous() {
            return new Block(memory, address - memory.loadLong(address - 16));
        }

        void mark(long bytes, int sign) {
            memory.storeLong(address - 8, sign * bytes);
            memory.storeLong(address + bytes - 16, sign * bytes);
        }
    }

    private static final class Heap {

        static final long LARGEST = Integer.MAX_VALUE;

        private static final int USED = -1;
        private static final int FREE = 1;
        private static final long AT_FIRST = 16384;
        private static final long BORDERS = 16; // A word that counts as used at either end.

        private final Memory memory;
        private final OperatingSystem os;
        private long first;
        private long end;

        Heap(Memory memory, OperatingSystem os) {
            this.memory = memory;
            this.os = os;
            if (!open(AT_FIRST)) {
                open(BORDERS);
            }
        }

        private boolean open(long bytes) {
            long start = os.sbrk(bytes);
            if (start == Memory.NULL) {
                return false;
            }
            first = start + BORDERS;
            end = start + bytes;
            memory.storeLong(start, -1);
            memory.storeLong(end - 8, -1);
            if (first < end) {
                new Block(memory, first).mark(end - first, FREE);
            }
            return true;
        }

        boolean contains(long address) {
            return address % ALIGNMENT == 0 && address >= first && address < end && first != 0;
        }

        /** The largest block if it will do, or else how much is missing at the end. */
        Fit fitFor(long wanted) {
            Block largest = new Block(memory, end);
            long most = 0;
            Block block = new Block(memory, first);
            while (block.address() != end) {
                long bytes = block.bytes();
                if (bytes > most && !block.isUsed()) {
                    largest = block;
                    most = bytes;
                }
                block = new Block(memory, block.address() + bytes);
            }
            return most >= wanted ? new Found(largest, wanted) : new Missing(wanted - tail());
        }

        private long tail() {
            Block behindAll = new Block(memory, end);
            return first == end || behindAll.isUsedBefore() ? 0 : behindAll.previous().bytes();
        }

        boolean grow(long bytes) {
            if (first == Memory.NULL || os.sbrk(bytes) == Memory.NULL) {
                return false;
            }
            Block added = new Block(memory, end);
            end += bytes;
            memory.storeLong(end - 8, -1);
            added.mark(bytes, FREE);
            join(added);
            return true;
        }

        Block take(Block block, long wanted) {
            long rest = block.bytes() - wanted;
            if (rest < Block.SMALLEST) {
                block.mark(block.bytes(), USED);
            } else {
                block.mark(wanted, USED);
                block.next().mark(rest, FREE);
            }
            return block;
        }

        void giveBack(Block block) {
            block.mark(block.bytes(), FREE);
            Block joined = join(block);
            long tail = joined.bytes();
            if (joined.address() + tail == end && os.sbrk(-tail) != Memory.NULL) {
                end -= tail;
                memory.storeLong(end - 8, -1);
            }
        }

        private Block join(Block block) {
            Block next = block.next();
            long bytes = block.bytes() + (next.isUsed() ? 0 : next.bytes());
            Block start = block.isUsedBefore() ? block : block.previous();
            bytes += start.equals(block) ? 0 : start.bytes();
            start.mark(bytes, FREE);
            return start;
        }
    }
}
