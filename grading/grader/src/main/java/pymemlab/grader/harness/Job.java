package pymemlab.grader.harness;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a harness is told to do.
 *
 * @param nonce with which it signs its answers
 * @param seed of every random choice
 * @param exercise its number
 * @param classes the submission's, by binary name
 * @param tests in the order in which they run
 */
public record Job(
        Nonce nonce, long seed, int exercise, Map<String, byte[]> classes, List<TestKey> tests) {

    /** The job as the harness reads it. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new IllegalStateException("memory refused to be written to", impossible);
        }
        return bytes.toByteArray();
    }

    private void writeTo(DataOutputStream out) throws IOException {
        nonce.writeTo(out);
        out.writeLong(seed);
        out.writeInt(exercise);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        out.writeInt(tests.size());
        for (TestKey test : tests) {
            out.writeUTF(test.suite());
            out.writeUTF(test.method());
        }
    }

    static Job readFrom(DataInputStream in) throws IOException {
        Nonce nonce = Nonce.readFrom(in);
        long seed = in.readLong();
        int exercise = in.readInt();
        return new Job(nonce, seed, exercise, classes(in), tests(in));
    }

    private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            classes.put(name, bytes);
        }
        return classes;
    }

    private static List<TestKey> tests(DataInputStream in) throws IOException {
        List<TestKey> tests = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            tests.add(new TestKey(in.readUTF(), in.readUTF()));
        }
        return tests;
    }
}
