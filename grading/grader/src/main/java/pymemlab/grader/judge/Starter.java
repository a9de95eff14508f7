package pymemlab.grader.judge;

import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The kit's own copy of what a learner begins with. */
final class Starter {

    private final Exercise exercise;

    Starter(Exercise exercise) {
        this.exercise = exercise;
    }

    /** Whether all of these files are as the learner got them. */
    boolean equalsAll(List<SourceFile> files) {
        return files.stream().allMatch(this::isUntouched);
    }

    private boolean isUntouched(SourceFile file) {
        String resource = "/starter/%s/%s".formatted(exercise.folder(), file.path());
        try (InputStream in = Starter.class.getResourceAsStream(resource)) {
            return in != null && lines(read(in)).equals(lines(file.text()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(String text) {
        return text.lines().toList(); // Line ends differ from system to system.
    }
}
