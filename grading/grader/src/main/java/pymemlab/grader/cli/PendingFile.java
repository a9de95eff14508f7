package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import pymemlab.grader.text.Clean;

/** A file that appears whole or not at all: written aside, then moved. */
final class PendingFile implements AutoCloseable {

    private final Path target;
    private final Path aside;

    private PendingFile(Path target, Path aside) {
        this.target = target;
        this.aside = aside;
    }

    /** Makes sure, before any work is done for it, that {@code target} can be written. */
    static PendingFile of(Path target) {
        if (Files.isDirectory(target)) {
            throw unwritable(target, "that is a folder");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(target, "its folder does not exist");
        }
        Path aside = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createFile(aside);
        } catch (IOException refused) {
            throw unwritable(target, "its folder may not be written to");
        }
        return new PendingFile(target, aside);
    }

    void write(String text) {
        try {
            Files.write(aside, text.getBytes(StandardCharsets.UTF_8));
            move();
        } catch (IOException failed) {
            throw unwritable(target, "the disk refused it (" + failed.getMessage() + ")");
        }
    }

    private void move() throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notAtOnce) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException left) {
            // An empty file stays behind; nothing reads it.
        }
    }

    private static Refused unwritable(Path target, String why) {
        return new Refused(
                "The report needs a file that can be written, but '%s' cannot: %s. Name another."
                        .formatted(Clean.line(target.toString()), Clean.line(why)));
    }
}
