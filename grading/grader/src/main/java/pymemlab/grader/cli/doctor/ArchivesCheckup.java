package pymemlab.grader.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The archives that make Java start fast are there. */
final class ArchivesCheckup implements Checkup {

    private static final String REPAIR =
            "Nothing is lost but time; ./lab makes them after the next build.";

    private final Path folder;

    ArchivesCheckup(Path folder) {
        this.folder = folder;
    }

    @Override
    public Finding look() {
        try (Stream<Path> files = Files.list(folder)) {
            long archives = files.filter(file -> file.toString().endsWith(".jsa")).count();
            return archives > 0
                    ? Finding.ok("%s archives for a fast start in %s".formatted(archives, folder))
                    : missing();
        } catch (IOException none) {
            return missing();
        }
    }

    private Finding missing() {
        return Finding.note("no archives for a fast start in %s".formatted(folder), REPAIR);
    }
}
