package pymemlab.selftest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;

/** Where things lie in this repository. */
final class Repository {

    private static final Path ROOT = findRoot();

    private Repository() {}

    /** The folder whose folders are the exercises' solutions. */
    static Path solutions() {
        return ROOT.resolve("solutions");
    }

    /** The folder whose folders are the exercises as learners get them. */
    static Path starters() {
        return ROOT.resolve("grading/grader/src/main/resources/starter");
    }

    /** The submissions of one kind: {@code wrong}, {@code odd} or {@code hostile}. */
    static Path bank(Exercise exercise, String kind) {
        return ROOT.resolve("grading/selftest/src/test/resources/bank")
                .resolve(exercise.folder())
                .resolve(kind);
    }

    private static Path findRoot() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("grading/selftest")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The selftest needs to run inside the repository, but %s is outside. Start it there."
                                                .formatted(start)));
    }
}
