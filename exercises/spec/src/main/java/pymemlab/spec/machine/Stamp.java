package pymemlab.spec.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes that a test knows: it puts them into a block and later sees which of them are lost. */
final class Stamp {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L; // Spreads neighbouring words apart.

    private final long key;

    Stamp(long key) {
        this.key = key;
    }

    void write(byte[] bytes, int start, int count) {
        int words = count & -Long.BYTES;
        for (int at = 0; at < words; at += Long.BYTES) {
            LONGS.set(bytes, start + at, word(at));
        }
        for (int at = words; at < count; at++) {
            bytes[start + at] = byteAt(at);
        }
    }

    /** The first of {@code count} bytes that is not as it was written, or {@code count}. */
    int intact(byte[] bytes, int start, int count) {
        int at = 0;
        while (at + Long.BYTES <= count && (long) LONGS.get(bytes, start + at) == word(at)) {
            at += Long.BYTES;
        }
        while (at < count && bytes[start + at] == byteAt(at)) {
            at++;
        }
        return at;
    }

    private byte byteAt(int at) {
        return (byte) (word(at & -Long.BYTES) >>> (Byte.SIZE * (at % Long.BYTES)));
    }

    private long word(int at) {
        long mixed = (key + at) * GOLDEN;
        return (mixed ^ mixed >>> 29) * GOLDEN;
    }
}
