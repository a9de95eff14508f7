package pymemlab.grader.harness;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a process that times a cycle collector is told to do.
 *
 * @param job the submission, and how to answer; without tests
 * @param shape the graph
 * @param objects how many it has
 */
public record CycleJob(Job job, CycleShape shape, int objects) {

    /** A job for classes of the exercise with this number; the seed decides the graph. */
    public static CycleJob of(
            int exercise, Map<String, byte[]> classes, long seed, CycleShape shape, int objects) {
        return new CycleJob(
                new Job(Nonce.random(), seed, exercise, classes, List.of()), shape, objects);
    }

    /** The job as the process reads it. */
    public byte[] toBytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(job.toBytes());
            out.writeByte(shape.ordinal());
            out.writeInt(objects);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be written to", impossible);
        }
    }

    static CycleJob readFrom(DataInputStream in) throws IOException {
        Job job = Job.readFrom(in);
        CycleShape shape = CycleShape.values()[in.readByte()];
        return new CycleJob(job, shape, in.readInt());
    }
}
