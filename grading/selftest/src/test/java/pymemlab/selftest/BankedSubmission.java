package pymemlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;

/**
 * A submission of the bank: the reference, changed as its description says.
 *
 * <p>Java files beside the description join those of the learner's package or take their place;
 * what lies below {@code tree} joins the exercise's folder.
 */
record BankedSubmission(Exercise exercise, Path folder, Description description) {

    private static final List<String> DESCRIPTIONS = List.of("mistake.txt", "expect.txt");

    /** All of one kind, by name. */
    static List<BankedSubmission> all(Exercise exercise, String kind) throws IOException {
        try (Stream<Path> folders = Files.list(Repository.bank(exercise, kind))) {
            List<BankedSubmission> all =
                    folders.sorted().map(folder -> read(exercise, folder)).toList();
            if (all.isEmpty()) {
                throw new IllegalStateException(
                        "The bank has no " + kind + " submission. Add one.");
            }
            return all;
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Writes it out; the answer is the folder to grade. */
    Path materialiseIn(Path parent) throws IOException {
        Path submission = Files.createDirectories(parent.resolve(name()));
        Path home = submission.resolve(exercise.folder());
        Path sources = home.resolve(exercise.sourceFolder());
        Path learners = sources.resolve(exercise.topicPackage().replace('.', '/'));
        Folders.copy(
                Repository.solutions().resolve(exercise.folder()).resolve(exercise.sourceFolder()),
                sources);
        for (Hunk hunk : description.hunks()) {
            Path file = learners.resolve(hunk.file());
            Files.writeString(file, hunk.applyTo(Files.readString(file)));
        }
        copyFiles(learners);
        if (Files.isDirectory(folder.resolve("tree"))) {
            Folders.copy(folder.resolve("tree"), home);
        }
        for (String name : description.words("without")) {
            Files.delete(learners.resolve(name));
        }
        for (String way : description.words("written-with")) {
            WayOfWriting.named(way).rewriteAll(learners);
        }
        for (String trap : description.words("made")) {
            Trap.named(trap).spring(home, learners);
        }
        return submission;
    }

    private void copyFiles(Path learners) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Folders.copy(file, learners.resolve(file.getFileName().toString()));
            }
        }
    }

    private static BankedSubmission read(Exercise exercise, Path folder) {
        Path file =
                DESCRIPTIONS.stream()
                        .map(folder::resolve)
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "%s needs one of %s, but has none. Add it."
                                                        .formatted(folder, DESCRIPTIONS)));
        try {
            return new BankedSubmission(exercise, folder, Description.read(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read.", unreadable);
        }
    }
}
