package pymemlab.grader.harness;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames, each behind the nonce and each whole, whichever thread writes. */
final class FrameWriter {

    static final byte START = 1;
    static final byte END = 2;
    static final byte DONE = 3;
    static final byte SEEN = 4;

    private static final int LONGEST = 16 << 10; // Three bytes a character still fit into writeUTF.

    private final Nonce nonce;
    private final DataOutputStream out;
    private boolean isDone;

    FrameWriter(Nonce nonce, OutputStream out) {
        this.nonce = nonce;
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    synchronized void start(int test) throws IOException {
        begin(START);
        out.writeInt(test);
        out.flush();
    }

    /** What is seen after the last frame is for nobody. */
    synchronized void seen(String place) throws IOException {
        if (isDone) {
            return;
        }
        begin(SEEN);
        out.writeUTF(cut(place));
        out.flush();
    }

    synchronized void end(int test, Outcome outcome) throws IOException {
        begin(END);
        out.writeInt(test);
        out.writeByte(outcome.status().ordinal());
        out.writeDouble(outcome.measured().orElse(Double.NaN));
        out.writeUTF(cut(outcome.message()));
        out.writeUTF(cut(outcome.output()));
        out.flush();
    }

    synchronized void done() throws IOException {
        isDone = true;
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
