package pymemlab.grader.harness;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalDouble;

/** Reads frames and believes none that does not stand behind the nonce. */
public final class FrameReader {

    private final Nonce nonce;
    private final DataInputStream in;

    /** A reader of what a harness with this nonce says. */
    public FrameReader(Nonce nonce, InputStream in) {
        this.nonce = nonce;
        this.in = new DataInputStream(in);
    }

    /** The next frame; {@link Frame.Gone} at the end of the stream and for whatever is no frame. */
    public Frame read() {
        try {
            if (!Nonce.readFrom(in).equals(nonce)) {
                return new Frame.Gone("something else wrote where the judge listens");
            }
            return frame(in.readByte());
        } catch (EOFException end) {
            return new Frame.Gone("its process ended");
        } catch (IOException broken) {
            return new Frame.Gone("its process broke off");
        }
    }

    private Frame frame(byte type) throws IOException {
        return switch (type) {
            case FrameWriter.START -> new Frame.Start(in.readInt());
            case FrameWriter.SEEN -> new Frame.Seen(in.readUTF());
            case FrameWriter.END -> new Frame.End(in.readInt(), outcome());
            case FrameWriter.DONE -> new Frame.Done();
            default -> new Frame.Gone("a frame has the unknown type " + type);
        };
    }

    private Outcome outcome() throws IOException {
        int status = in.readUnsignedByte();
        double measured = in.readDouble();
        String message = in.readUTF();
        String output = in.readUTF();
        if (status >= TestStatus.values().length || !TestStatus.values()[status].isReported()) {
            throw new IOException("an unknown status");
        }
        return new Outcome(
                TestStatus.values()[status],
                message,
                Double.isNaN(measured) ? OptionalDouble.empty() : OptionalDouble.of(measured),
                output);
    }
}
