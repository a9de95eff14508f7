package pymemlab.grader.classroom;

import java.nio.file.Files;
import java.nio.file.Path;
import pymemlab.grader.collect.FileNames;
import pymemlab.grader.text.Clean;

/**
 * An archive that nobody has unpacked, where the folder of a submission should be.
 *
 * @param file the archive
 */
record PackedFile(Path file) {

    /** Whether it is one: whoever unpacks it keeps it beside its folder as often as not. */
    static boolean isOne(Path path) {
        return Files.isRegularFile(path)
                && FileNames.isPacked(path)
                && !Files.isDirectory(new PackedFile(path).unpacked());
    }

    /** Why nothing in it can be looked at, and the repair. */
    String obstacle() {
        return "%s needs to be a folder, but is an archive. Unpack it into the folder '%s', and grade again."
                .formatted(shown(file), shown(unpacked()));
    }

    private static String shown(Path path) {
        return Clean.line(path.getFileName().toString());
    }

    private Path unpacked() {
        return file.resolveSibling(FileNames.unpacked(file));
    }
}
