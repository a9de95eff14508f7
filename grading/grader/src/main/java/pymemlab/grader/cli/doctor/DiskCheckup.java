package pymemlab.grader.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk has room for a build. */
final class DiskCheckup implements Checkup {

    private static final long MEGABYTE = 1 << 20;

    private final Path folder;
    private final long neededMegabytes;

    DiskCheckup(Path folder, long neededMegabytes) {
        this.folder = folder;
        this.neededMegabytes = neededMegabytes;
    }

    @Override
    public Finding look() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            return free < neededMegabytes
                    ? Finding.wrong(
                            "%s MB are free in %s, but a build needs %s"
                                    .formatted(free, folder, neededMegabytes),
                            "Free some space on that disk.")
                    : Finding.ok("%s MB are free in %s".formatted(free, folder));
        } catch (IOException unknown) {
            return Finding.note(
                    "the free space of %s is unknown".formatted(folder), "Look yourself.");
        }
    }
}
