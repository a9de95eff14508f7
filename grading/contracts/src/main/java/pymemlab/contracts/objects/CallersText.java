package pymemlab.contracts.objects;

import java.util.function.LongUnaryOperator;
import pymemlab.spec.control.Machine;

/**
 * Where the callers of {@code string} have their texts. Each lies at another distance from a
 * multiple of 8, with letters all around, and is overwritten after the call.
 */
final class CallersText {

    private static final int MARGIN = 16;

    private final Machine machine;
    private final long start;
    private final long bytes;
    private int lent;

    /** Texts in pages of their own, mapped here. */
    CallersText(Machine machine, long start, long bytes) {
        this.machine = machine;
        this.start = start;
        this.bytes = bytes;
        if (!machine.map(start, bytes, "texts")) {
            throw new IllegalStateException(
                    "The callers' texts need the pages from 0x%x on, but others hold some. Build a larger machine."
                            .formatted(start));
        }
    }

    /** Lets a call read the text. */
    long lend(String text, LongUnaryOperator call) {
        long space = text.length() + 2L * MARGIN & -Long.BYTES;
        if (space > bytes) {
            throw new IllegalArgumentException(
                    "A text of %d bytes needs more room than the callers have. Give them more."
                            .formatted(text.length()));
        }
        // At the end of the pages now and then: to read on from there faults.
        int shift = lent++ % Long.BYTES;
        long at = start + bytes - shift - text.length();
        fill(space, "x");
        for (int index = 0; index < text.length(); index++) {
            put(at + index, text.charAt(index));
        }
        long answer = call.applyAsLong(at);
        fill(space, "?");
        return answer;
    }

    private void fill(long space, String letter) {
        long word = letter.charAt(0) * 0x0101_0101_0101_0101L;
        for (long at = start + bytes - space; at < start + bytes; at += Long.BYTES) {
            machine.poke(at, word);
        }
    }

    private void put(long address, int letter) {
        long at = address & -Long.BYTES;
        int shift = (int) (address - at) * Byte.SIZE;
        long others = machine.peek(at) & ~(0xFFL << shift);
        machine.poke(at, others | (long) letter << shift);
    }
}
