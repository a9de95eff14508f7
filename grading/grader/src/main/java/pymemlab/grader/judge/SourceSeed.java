package pymemlab.grader.judge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceFile;

/** Makes a seed of the sources: the same work gets the same tests everywhere. */
final class SourceSeed {

    private final MessageDigest digest;

    SourceSeed(String kitVersion) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        add(kitVersion);
    }

    /** Adds a file; exercises come in the order of their numbers, files in that of their paths. */
    void add(Exercise exercise, SourceFile file) {
        add(exercise.folder());
        add(file.path());
        // Git may change line ends on the way to another system.
        add(String.join("\n", file.text().lines().toList()));
    }

    /** The seed, not negative, and short enough to be typed. */
    long value() {
        return ByteBuffer.wrap(digest.digest()).getInt() & Integer.MAX_VALUE;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
