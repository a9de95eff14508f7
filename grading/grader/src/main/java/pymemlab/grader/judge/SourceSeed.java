package pymemlab.grader.judge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceFile;

/** Makes a seed of the sources: the same work gets the same tests everywhere. */
final class SourceSeed {

    private final MessageDigest digest;

    private SourceSeed(String kitVersion) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        add(kitVersion);
    }

    /**
     * The seed of one exercise, whatever else is judged beside it: not negative, and short enough
     * to be typed.
     *
     * @param files in the order of their paths
     */
    static long of(String kitVersion, Exercise exercise, List<SourceFile> files) {
        return of(kitVersion, "", exercise, files);
    }

    /**
     * The seed of one exercise in a grade of record.
     *
     * @param salt known to the instructor alone, so that nobody can write for the seed; may be
     *     empty
     * @param files in the order of their paths
     */
    static long of(String kitVersion, String salt, Exercise exercise, List<SourceFile> files) {
        SourceSeed seed = new SourceSeed(salt.isEmpty() ? kitVersion : kitVersion + "\n" + salt);
        seed.add(exercise.folder());
        files.forEach(seed::add);
        return ByteBuffer.wrap(seed.digest.digest()).getInt() & Integer.MAX_VALUE;
    }

    private void add(SourceFile file) {
        add(file.path());
        // Git may change line ends on the way to another system.
        add(String.join("\n", file.text().lines().toList()));
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
