package pymemlab.grader.cli.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The learner's sources have the line ends that the kit's have. */
final class LineEndsCheckup implements Checkup {

    private static final int DEPTH = 12;

    private final Path exercises;

    LineEndsCheckup(Path exercises) {
        this.exercises = exercises;
    }

    @Override
    public Finding look() {
        try (Stream<Path> files = Files.walk(exercises, DEPTH)) {
            List<Path> windows =
                    files.filter(LineEndsCheckup::isSource).filter(this::hasCr).toList();
            return windows.isEmpty()
                    ? Finding.ok("line ends of the exercises are LF")
                    : Finding.note(
                            "%s has Windows line ends%s"
                                    .formatted(
                                            exercises.relativize(windows.get(0)),
                                            windows.size() == 1
                                                    ? ""
                                                    : ", as have %s more"
                                                            .formatted(windows.size() - 1)),
                            "It is graded all the same; git config core.autocrlf input, then git"
                                    + " add --renormalize . mends it.");
        } catch (IOException | UncheckedIOException unreadable) {
            return Finding.wrong(
                    "the exercises in %s cannot be read".formatted(exercises),
                    "Call ./lab in the kit's folder, and give yourself the right to read it.");
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && Files.isRegularFile(file);
    }

    private boolean hasCr(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i + 1 < bytes.length; i++) {
                if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                    return true;
                }
            }
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
