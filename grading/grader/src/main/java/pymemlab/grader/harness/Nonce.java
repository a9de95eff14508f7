package pymemlab.grader.harness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;

/** A number that only the judge and its harness know; it stands before every frame. */
public final class Nonce {

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Nonce(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one. */
    public static Nonce random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Nonce(bytes);
    }

    static Nonce readFrom(DataInputStream in) throws IOException {
        byte[] bytes = new byte[LENGTH];
        in.readFully(bytes);
        return new Nonce(bytes);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nonce nonce && Arrays.equals(bytes, nonce.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
