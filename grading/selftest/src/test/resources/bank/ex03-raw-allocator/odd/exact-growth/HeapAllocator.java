package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * Never asks for a byte more than is missing. Headers, footers and links are 4 bytes each, so that
 * a block of 16 bytes serves 12; a heap is never larger than an int can count.
 */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final OperatingSystem os;
    private final Words words;
    private final ClassLists lists;

    private long start; // Where the first header is.
    private int used; // Offsets from there: where the last block ends.

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.os = operatingSystem;
        this.words = new Words(memory);
        this.lists = new ClassLists(words);
    }

    @Override
    public long malloc(long size) {
        if (size < 0 || size > Words.MOST || !isOpen()) {
            return Memory.NULL;
        }
        int wanted = Words.blockFor((int) size);
        int block = lists.find(wanted);
        if (block != ClassLists.NONE) {
            lists.remove(block);
        } else {
            block = grow(wanted);
        }
        if (block == ClassLists.NONE) {
            return Memory.NULL;
        }
        occupy(block, words.size(block), wanted);
        return start + block + Words.HEADER;
    }

    @Override
    public long calloc(long count, long size) {
        if (count == 0 || size == 0) {
            return calloc(1, 1);
        }
        if (count < 0 || count > Words.MOST || size < 0 || size > Words.MOST) {
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
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (size < 0 || size > Words.MOST) {
            return Memory.NULL;
        }
        int block = blockAt(address);
        int wanted = Words.blockFor((int) size);
        int room = roomAt(block);
        if (room < wanted && block + room == used && extendHeap(wanted - room)) {
            room = wanted;
        }
        if (room < wanted) {
            return move(address, size);
        }
        takeWhatFollows(block);
        occupy(block, Math.max(room, wanted), wanted);
        return address;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        boolean inside = start != Memory.NULL && address > start && address < start + used;
        if (!inside || address % ALIGNMENT != 0 || !words.isUsed(blockAt(address))) {
            throw new InvalidFree("no live block");
        }
        int block = blockAt(address);
        release(block, words.size(block));
    }

    private long move(long address, long size) {
        long target = malloc(size);
        if (target != Memory.NULL) {
            memory.copy(address, target, words.size(blockAt(address)) - Words.HEADER);
            free(address);
        }
        return target;
    }

    /** How large this block would be together with a free one behind it. */
    private int roomAt(int block) {
        int size = words.size(block);
        int behind = block + size;
        return behind == used || words.isUsed(behind) ? size : size + words.size(behind);
    }

    private void takeWhatFollows(int block) {
        int behind = block + words.size(block);
        if (behind < used && words.isFree(behind)) {
            lists.remove(behind);
        }
    }

    private void occupy(int block, int size, int wanted) {
        words.writeUsed(block, wanted);
        if (size > wanted) {
            words.begin(block + wanted);
            release(block + wanted, size - wanted);
        } else {
            words.sayUsedBefore(block + wanted);
        }
    }

    private void release(int freed, int bytes) {
        int block = freed;
        int end = freed + bytes;
        if (end < used && words.isFree(end)) {
            lists.remove(end);
            end += words.size(end);
        }
        if (freed > 0 && words.isFreeBefore(freed)) {
            words.writeFree(freed, bytes); // Seen when it is freed for a second time.
            block = words.before(freed);
            lists.remove(block);
        }
        words.writeFree(block, end - block);
        lists.add(block, end - block);
    }

    private int grow(int wanted) {
        int tail = used > 0 && words.isFreeBefore(used) ? used - words.before(used) : 0;
        if (!extendHeap(wanted - tail)) {
            return ClassLists.NONE;
        }
        int block = used - wanted;
        if (tail > 0) {
            lists.remove(block);
        }
        words.writeUsed(block, wanted);
        return block;
    }

    /** The header behind the last block moves along: it says whether that block is used. */
    private boolean extendHeap(int bytes) {
        if (os.sbrk(bytes) == Memory.NULL) {
            return false;
        }
        used += bytes;
        words.begin(used);
        return true;
    }

    private int blockAt(long address) {
        return (int) (address - start - Words.HEADER);
    }

    private boolean isOpen() {
        if (start == Memory.NULL) {
            long bottom = os.sbrk(ClassLists.BYTES + ALIGNMENT);
            if (bottom == Memory.NULL) {
                return false;
            }
            start = bottom + ClassLists.BYTES + ALIGNMENT - Words.HEADER;
            words.openAt(start);
            lists.open();
            words.begin(0);
        }
        return true;
    }
}
