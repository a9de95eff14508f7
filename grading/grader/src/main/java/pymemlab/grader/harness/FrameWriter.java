package pymemlab.grader.harness;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames, each behind the nonce. */
final class FrameWriter {

    static final byte START = 1;
    static final byte END = 2;
    static final byte DONE = 3;

    private static final int LONGEST = 16 << 10; // Three bytes a character still fit into writeUTF.

    private final Nonce nonce;
    private final DataOutputStream out;

    FrameWriter(Nonce nonce, OutputStream out) {
        this.nonce = nonce;
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    void start(int test) throws IOException {
        begin(START);
        out.writeInt(test);
        out.flush();
    }

    void end(int test, Outcome outcome) throws IOException {
        begin(END);
        out.writeInt(test);
        out.writeByte(outcome.status().ordinal());
        out.writeDouble(outcome.measured().orElse(Double.NaN));
        out.writeUTF(cut(outcome.message()));
        out.writeUTF(cut(outcome.output()));
        out.flush();
    }

    void done() throws IOException {
        begin(DONE);
        out.flush();
    }

    private void begin(byte type) throws IOException {
        nonce.writeTo(out);
        out.writeByte(type);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
