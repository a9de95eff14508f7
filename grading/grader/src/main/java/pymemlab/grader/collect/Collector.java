package pymemlab.grader.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;
import pymemlab.grader.result.ExerciseStatus;

/** Takes an exercise's source files out of a submission. Links are never followed. */
public final class Collector {

    private static final String KEPT_BY_RESET = ".java.bak-";
    private static final String RESOURCES = "src/main/resources";

    private final Path submission;

    /**
     * A collector for the folder that holds the exercises' folders, or a folder {@code exercises}.
     */
    public Collector(Path submission) {
        this.submission = submission;
    }

    /** What the submission holds of {@code exercise}. */
    public Collected collect(Exercise exercise) {
        Notes notes = new Notes();
        Optional<Path> home = home(exercise);
        if (home.isEmpty()) {
            return Collected.refused(noFolder(exercise), notes.all());
        }
        Path sources = home.get().resolve(exercise.sourceFolder());
        if (!isFolder(home.get(), sources)) {
            return Collected.refused(noSources(exercise, home.get()), notes.all());
        }
        if (Files.exists(home.get().resolve(RESOURCES), LinkOption.NOFOLLOW_LINKS)) {
            notes.add(RESOURCES + " was ignored: only .java files are read");
        }
        return read(exercise, home.get(), sources, notes);
    }

    private Collected read(Exercise exercise, Path home, Path sources, Notes notes) {
        try {
            List<FoundFile> found = SourceWalk.of(home, sources);
            Caps.check(found);
            List<SourceFile> files = files(found, notes);
            if (files.isEmpty()) {
                return Collected.refused(noSources(exercise, sources), notes.all());
            }
            return new Collected(files, notes.all(), Optional.empty());
        } catch (TooMuch tooMuch) {
            return refused(tooMuch.path(), tooMuch.getMessage(), notes);
        } catch (IOException unreadable) {
            return refused(
                    "", "A source file cannot be read: " + unreadable.getMessage() + ".", notes);
        }
    }

    private static Collected refused(String path, String message, Notes notes) {
        return Collected.refused(Obstacle.of(ExerciseStatus.REFUSED, path, message), notes.all());
    }

    private static List<SourceFile> files(List<FoundFile> found, Notes notes) throws IOException {
        SourceText text = new SourceText(notes);
        List<SourceFile> files = new ArrayList<>();
        for (FoundFile each : found) {
            if (each.isSource()) {
                files.add(text.read(each));
            } else if (!each.path().contains(KEPT_BY_RESET)) {
                notes.add("%s was ignored: %s".formatted(each.path(), each.reasonToIgnore()));
            }
        }
        return files;
    }

    private Optional<Path> home(Exercise exercise) {
        return Stream.of(exercise.folder(), "exercises/" + exercise.folder())
                .map(submission::resolve)
                .filter(folder -> isFolder(submission, folder))
                .findFirst();
    }

    /** Whether every step from {@code from} down to {@code folder} is a folder and none a link. */
    private static boolean isFolder(Path from, Path folder) {
        Path at = from;
        for (Path name : from.relativize(folder)) {
            at = at.resolve(name);
            if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    private Obstacle noFolder(Exercise exercise) {
        return missing(
                "The submission needs the folder %s here or in exercises/, %s"
                        .formatted(
                                exercise.folder(),
                                new Surroundings(submission).insteadOf(exercise.folder())));
    }

    private static Obstacle noSources(Exercise exercise, Path place) {
        return missing(
                "%s needs Java files below %s (links are not followed), %s"
                        .formatted(
                                exercise.folder(),
                                exercise.sourceFolder(),
                                new Surroundings(place)
                                        .butHasOnly(
                                                "Take them from the starter (./lab reset %d)."
                                                        .formatted(exercise.number()))));
    }

    private static Obstacle missing(String message) {
        return Obstacle.of(ExerciseStatus.MISSING, "", message);
    }
}
