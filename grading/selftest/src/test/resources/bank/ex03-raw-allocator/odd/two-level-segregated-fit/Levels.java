package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/**
 * The first level is a power of two, the second one sixteenth of it. One bit for each list says
 * whether it has a block, and one for each power of two whether any of its lists has.
 */
final class Levels {

    private static final int LOWEST_POWER = 4;
    private static final int POWERS = 29;
    private static final int SHIFT = 4; // log2 of the lists of a power.
    private static final int LISTS = 1 << SHIFT;

    private static final long BITS_BYTES = 8 * POWERS;
    static final long BYTES = (BITS_BYTES + 8L * POWERS * LISTS + 15) & -16;

    private final Memory memory;
    private final Blocks blocks;
    private long table;
    private long powersWithBlocks;

    Levels(Memory memory, Blocks blocks) {
        this.memory = memory;
        this.blocks = blocks;
    }

    void openAt(long address) {
        table = address;
        memory.fill(table, BYTES, (byte) 0);
    }

    /** Any block of a list whose blocks all fit, or else one that happens to fit. */
    long find(long wanted) {
        int power = power(wanted);
        long rounded = wanted + (1L << Math.max(0, power - SHIFT)) - 1;
        long block = firstFrom(power(rounded), list(rounded));
        return block != Memory.NULL ? block : searchList(wanted);
    }

    private long firstFrom(int power, int list) {
        long lists = lists(power) & -1L << list;
        int found = power;
        if (lists == 0) {
            long powers = powersWithBlocks & -2L << power;
            if (powers == 0) {
                return Memory.NULL;
            }
            found = Long.numberOfTrailingZeros(powers);
            lists = lists(found);
        }
        return memory.loadLong(head(found, Long.numberOfTrailingZeros(lists)));
    }

    private long searchList(long wanted) {
        long block = memory.loadLong(head(power(wanted), list(wanted)));
        while (block != Memory.NULL && blocks.size(block) < wanted) {
            block = memory.loadLong(block);
        }
        return block;
    }

    void add(long block, long size) {
        int power = power(size);
        int list = list(size);
        long head = head(power, list);
        long next = memory.loadLong(head);
        memory.storeLong(block, next);
        memory.storeLong(block + 8, Memory.NULL);
        memory.storeLong(head, block);
        if (next != Memory.NULL) {
            memory.storeLong(next + 8, block);
            return;
        }
        memory.storeLong(bits(power), lists(power) | 1L << list);
        powersWithBlocks |= 1L << power;
    }

    void remove(long block, long size) {
        long next = memory.loadLong(block);
        long previous = memory.loadLong(block + 8);
        if (next != Memory.NULL) {
            memory.storeLong(next + 8, previous);
        }
        if (previous != Memory.NULL) {
            memory.storeLong(previous, next);
            return;
        }
        memory.storeLong(head(power(size), list(size)), next);
        if (next == Memory.NULL) {
            forget(power(size), list(size));
        }
    }

    private void forget(int power, int list) {
        long left = lists(power) & ~(1L << list);
        memory.storeLong(bits(power), left);
        if (left == 0) {
            powersWithBlocks &= ~(1L << power);
        }
    }

    private static int power(long size) {
        return 63 - Long.numberOfLeadingZeros(size);
    }

    private static int list(long size) {
        return (int) (size >>> power(size) - SHIFT) & LISTS - 1;
    }

    private long lists(int power) {
        return memory.loadLong(bits(power));
    }

    private long bits(int power) {
        return table + 8L * (power - LOWEST_POWER);
    }

    private long head(int power, int list) {
        return table + BITS_BYTES + 8L * ((power - LOWEST_POWER) * LISTS + list);
    }
}
