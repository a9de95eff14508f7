package pymemlab.contracts.trace;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** An unsigned number in as few bytes as it needs: seven bits each, the lowest first. */
final class Varint {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private Varint() {}

    static void write(int value, ByteArrayOutputStream out) {
        int rest = value;
        while (rest >>> BITS != 0) {
            out.write(rest & MORE - 1 | MORE);
            rest >>>= BITS;
        }
        out.write(rest);
    }

    static int read(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        byte part = in.get();
        while (part < 0) {
            value |= (part & MORE - 1) << shift;
            shift += BITS;
            part = in.get();
        }
        return value | part << shift;
    }
}
