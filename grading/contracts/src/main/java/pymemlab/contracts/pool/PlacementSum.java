package pymemlab.contracts.pool;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.zip.CRC32;

/** The CRC-32 over one line an operation: where each block went, as the recordings hold it. */
final class PlacementSum {

    private static final byte[] RAW = "raw\n".getBytes(US_ASCII);
    private static final byte[] FREED = "f\n".getBytes(US_ASCII);
    private static final int LONGEST = 24;

    private final CRC32 sum = new CRC32();
    private final byte[] line = new byte[LONGEST];

    /** The operation's block lies in an arena. */
    void served(int serial, int offset) {
        int at = LONGEST;
        line[--at] = '\n';
        at = digits(offset, at);
        line[--at] = ' ';
        at = digits(serial, at);
        sum.update(line, at, LONGEST - at);
    }

    /** The operation's block lies elsewhere. */
    void raw() {
        sum.update(RAW, 0, RAW.length);
    }

    /** The operation was a free. */
    void freed() {
        sum.update(FREED, 0, FREED.length);
    }

    long value() {
        return sum.getValue();
    }

    private int digits(int number, int end) {
        int at = end;
        int rest = number;
        do {
            line[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return at;
    }
}
