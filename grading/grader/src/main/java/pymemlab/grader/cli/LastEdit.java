package pymemlab.grader.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;

/** Finds the exercise that a learner edited last. What cannot be read was not edited. */
final class LastEdit {

    private record Edit(Exercise exercise, FileTime time) {}

    private final Path exercises;
    private final Starters starters;

    LastEdit(Path exercises, Starters starters) {
        this.exercises = exercises;
        this.starters = starters;
    }

    /** The exercise of the Java file that was written last, if that was after {@code moment}. */
    Optional<Exercise> after(FileTime moment) {
        return Exercises.all().stream()
                .flatMap(exercise -> edits(exercise).stream())
                .filter(edit -> edit.time().compareTo(moment) > 0)
                .max(Comparator.comparing(Edit::time))
                .map(Edit::exercise);
    }

    private List<Edit> edits(Exercise exercise) {
        Path home = exercises.resolve(exercise.folder());
        Map<String, byte[]> untouched = starters.sources(exercise);
        try (Stream<Path> files = Files.walk(home.resolve(exercise.sourceFolder()))) {
            return files.filter(file -> isEdited(file, untouched, nameIn(home, file)))
                    .map(file -> new Edit(exercise, writtenAt(file)))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    /** A file as the starter has it is none: a clone writes all of them at once. */
    private static boolean isEdited(Path file, Map<String, byte[]> untouched, String name) {
        try {
            return name.endsWith(".java")
                    && Files.isRegularFile(file)
                    && !(untouched.containsKey(name) && holds(file, untouched.get(name)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        return Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static String nameIn(Path home, Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    private static FileTime writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
