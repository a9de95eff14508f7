package pymemlab.grader.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pymemlab.contracts.Binds;
import pymemlab.contracts.Exercise;
import pymemlab.grader.collect.SourceFile;

/** The kit's own copy of what a learner begins with. */
final class Starter {

    private final Exercise exercise;

    Starter(Exercise exercise) {
        this.exercise = exercise;
    }

    /** Its files, one for each class that the exercise names. */
    List<SourceFile> files() {
        return Arrays.stream(exercise.subject().getMethods())
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(Binds.class)).stream())
                .map(Binds::value)
                .distinct()
                .sorted()
                .map(this::path)
                .flatMap(path -> file(path).stream())
                .toList();
    }

    /** Whether all of these files are as the learner got them. */
    boolean equalsAll(List<SourceFile> files) {
        return files.stream().allMatch(this::isUntouched);
    }

    private boolean isUntouched(SourceFile file) {
        return file(file.path()).filter(own -> lines(own).equals(lines(file))).isPresent();
    }

    private Optional<SourceFile> file(String path) {
        String resource = "/starter/%s/%s".formatted(exercise.folder(), path);
        try (InputStream in = Starter.class.getResourceAsStream(resource)) {
            return Optional.ofNullable(in)
                    .map(Starter::text)
                    .map(text -> new SourceFile(path, text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String path(String className) {
        String folder = exercise.topicPackage().replace('.', '/');
        return "%s/%s/%s.java".formatted(exercise.sourceFolder(), folder, className);
    }

    private static List<String> lines(SourceFile file) {
        return file.text().lines().toList(); // Line ends differ from system to system.
    }
}
