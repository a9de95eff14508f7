package pymemlab.raw;

import pymemlab.spec.machine.Memory;

/** Bits in simulated memory, 64 in a word; all ranges are half open. */
final class Bitmap {

    static final long NONE = -1;

    private final Memory memory;
    private long address;

    Bitmap(Memory memory) {
        this.memory = memory;
    }

    long address() {
        return address;
    }

    /** Continues at another place with more bits; the new ones are clear. */
    void moveTo(long target, long oldBits, long newBits) {
        memory.copy(address, target, oldBits / 8);
        memory.fill(target + oldBits / 8, (newBits - oldBits) / 8, (byte) 0);
        address = target;
    }

    boolean isSet(long bit) {
        return (word(bit) >>> bit & 1) == 1;
    }

    void set(long from, long to) {
        for (long bit = from; bit < to; bit = nextWord(bit)) {
            memory.storeLong(place(bit), word(bit) | mask(bit, to));
        }
    }

    void clear(long from, long to) {
        for (long bit = from; bit < to; bit = nextWord(bit)) {
            memory.storeLong(place(bit), word(bit) & ~mask(bit, to));
        }
    }

    /** The first set bit of the range, or its end. */
    long firstSet(long from, long to) {
        for (long bit = from; bit < to; bit = nextWord(bit)) {
            long found = word(bit) & mask(bit, to);
            if (found != 0) {
                return (bit & -64) + Long.numberOfTrailingZeros(found);
            }
        }
        return to;
    }

    /** The first clear bit of the range, or its end. */
    long firstClear(long from, long to) {
        for (long bit = from; bit < to; bit = nextWord(bit)) {
            long found = ~word(bit) & mask(bit, to);
            if (found != 0) {
                return (bit & -64) + Long.numberOfTrailingZeros(found);
            }
        }
        return to;
    }

    /** The start of the first clear run of this length, or {@link #NONE}. */
    long firstClearRun(long from, long to, long length) {
        long run = firstClear(from, to);
        while (run + length <= to) {
            long end = firstSet(run, run + length);
            if (end == run + length) {
                return run;
            }
            run = firstClear(end, to);
        }
        return NONE;
    }

    /** The bit behind the last set one below {@code end}. */
    long afterLastSet(long end) {
        long bit = end;
        while (bit > 0) {
            long last = bit - 1;
            long found = word(last) & -1L >>> 63 - (last & 63);
            if (found != 0) {
                return (last & -64) + 64 - Long.numberOfLeadingZeros(found);
            }
            bit = last & -64;
        }
        return 0;
    }

    /** Ones from {@code bit} to the end of its word, but not from {@code to} on. */
    private static long mask(long bit, long to) {
        long above = to - (bit & -64);
        return -1L << bit & (above >= 64 ? -1L : (1L << above) - 1);
    }

    private static long nextWord(long bit) {
        return (bit | 63) + 1;
    }

    private long word(long bit) {
        return memory.loadLong(place(bit));
    }

    private long place(long bit) {
        return address + bit / 64 * 8;
    }
}
