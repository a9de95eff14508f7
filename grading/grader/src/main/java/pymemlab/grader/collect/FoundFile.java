package pymemlab.grader.collect;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Something that lies in a source folder.
 *
 * @param file where it is
 * @param path the same from the exercise's folder, with {@code /} between names
 * @param attributes of the thing itself, not of what it links to
 */
record FoundFile(Path file, String path, BasicFileAttributes attributes) {

    boolean isSource() {
        return attributes.isRegularFile()
                && path.endsWith(".java")
                && !isOfMacOs()
                && !path.endsWith("module-info.java");
    }

    /** An AppleDouble file: what one system knows of a file, beside it on every other. */
    private boolean isOfMacOs() {
        return file.getFileName().toString().startsWith("._");
    }

    String reasonToIgnore() {
        if (attributes.isSymbolicLink()) {
            return "it is a link";
        }
        if (isOfMacOs()) {
            return "macOS keeps no Java in it";
        }
        return attributes.isRegularFile() ? "only .java files are read" : "it is no regular file";
    }
}
