package pymemlab.grader.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;

/**
 * What {@code ./lab} remembers between two calls, in {@code .lab} of the working directory. It is a
 * convenience: whatever cannot be read is unknown, and whatever cannot be written is forgotten.
 */
final class Notebook {

    private static final String CURRENT = "current";
    private static final String HINTS = "hints";
    private static final int MOST_LINES = 1000;

    private final Path folder;

    Notebook(Path here) {
        folder = here.resolve(".lab");
    }

    /** The exercise that the learner is at. */
    Optional<Exercise> exercise() {
        return word(0).flatMap(Exercises::find);
    }

    /** The step of {@code exercise} that the learner is at. */
    Optional<Integer> step(Exercise exercise) {
        return exercise()
                .filter(exercise::equals)
                .flatMap(same -> word(1))
                .filter(word -> word.matches("\\d{1,3}"))
                .map(Integer::valueOf);
    }

    void remember(Exercise exercise, int step) {
        write(CURRENT, List.of(exercise.folder() + " " + step));
    }

    /** When that was written; the beginning of time if nothing was. */
    FileTime time() {
        try {
            return Files.getLastModifiedTime(folder.resolve(CURRENT));
        } catch (IOException unknown) {
            return FileTime.fromMillis(0);
        }
    }

    /** How many hints of a step were shown. */
    int hintsShown(Exercise exercise, int step) {
        return (int) lines(HINTS).stream().filter(hintMark(exercise, step)::equals).count();
    }

    void rememberHint(Exercise exercise, int step) {
        List<String> marks = new ArrayList<>(lines(HINTS));
        marks.add(hintMark(exercise, step));
        write(HINTS, marks);
    }

    void forgetHints(Exercise exercise, int step) {
        String mark = hintMark(exercise, step);
        write(HINTS, lines(HINTS).stream().filter(line -> !line.equals(mark)).toList());
    }

    private Optional<String> word(int index) {
        return lines(CURRENT).stream()
                .findFirst()
                .map(line -> line.split(" "))
                .filter(words -> index < words.length)
                .map(words -> words[index]);
    }

    private static String hintMark(Exercise exercise, int step) {
        return exercise.folder() + " " + step;
    }

    private List<String> lines(String name) {
        try (Stream<String> lines = Files.lines(folder.resolve(name))) {
            return lines.limit(MOST_LINES).toList();
        } catch (IOException | UncheckedIOException unknown) {
            return List.of();
        }
    }

    private void write(String name, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), lines);
        } catch (IOException forgotten) {
            // Nothing that was asked for depends on it.
        }
    }
}
