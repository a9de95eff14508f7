package pymemlab.grader.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import pymemlab.contracts.Exercise;
import pymemlab.grader.text.Clean;

/** Finds the folder that holds the exercises' folders. */
final class Submission {

    private Submission() {}

    /** {@code folder} itself, or its {@code exercises} if only that holds exercises. */
    static Path in(Path folder, Kit kit) {
        Path asked = kit.here().resolve(folder);
        mustBeReadable(asked, kit);
        Path inside = asked.resolve("exercises");
        return !holdsExercises(asked) && holdsExercises(inside) ? inside : asked;
    }

    private static void mustBeReadable(Path folder, Kit kit) {
        String shown = Clean.line(kit.shown(folder));
        if (!Files.exists(folder)) {
            throw new Refused(
                    "Grading needs a folder, but '%s' does not exist. Name the folder that holds %s."
                            .formatted(shown, example()));
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    "Grading needs a folder, but '%s' is a file. Name the folder that holds %s."
                            .formatted(shown, example()));
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new Refused(
                    "Grading needs to read '%s', but may not. Give yourself the right to read it."
                            .formatted(shown));
        }
    }

    private static boolean holdsExercises(Path folder) {
        return Exercises.all().stream()
                .map(Exercise::folder)
                .anyMatch(name -> Files.isDirectory(folder.resolve(name)));
    }

    private static String example() {
        return Exercises.all().get(0).folder();
    }
}
