package pymemlab.grader.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import pymemlab.contracts.trace.PackedTrace;
import pymemlab.contracts.trace.Trace;

/**
 * What a process that replays a trace is told to do.
 *
 * @param job the submission, and how to answer; without tests
 * @param task what to find out
 * @param trace the calls
 */
public record TraceJob(Job job, TraceTask task, Trace trace) {

    /** How many rounds a look at the clock counts; the median of them is its answer. */
    public static final int ROUNDS = 31;

    /** A job for classes of the exercise with this number. */
    public static TraceJob of(
            int exercise, Map<String, byte[]> classes, long seed, TraceTask task, Trace trace) {
        return new TraceJob(
                new Job(Nonce.random(), seed, exercise, classes, List.of()), task, trace);
    }

    /** The job as the process reads it. */
    public byte[] toBytes() {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            PackedTrace.write(trace, packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(job.toBytes());
            out.writeByte(task.ordinal());
            out.writeInt(packed.size());
            packed.writeTo(out);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be written to", impossible);
        }
    }

    static TraceJob readFrom(DataInputStream in) throws IOException {
        Job job = Job.readFrom(in);
        TraceTask task = TraceTask.values()[in.readByte()];
        byte[] packed = new byte[in.readInt()];
        in.readFully(packed);
        return new TraceJob(job, task, PackedTrace.read(new ByteArrayInputStream(packed)));
    }
}
