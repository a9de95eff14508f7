package pymemlab.grader.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import pymemlab.grader.text.Clean;

/** A student's repository on disk. It belongs to somebody else: no link in it is followed. */
final class RepositoryFolder {

    private static final long LARGEST = 64 << 20;

    private final Path root;

    RepositoryFolder(Path root) {
        this.root = root;
    }

    /** The path of a file in it, whose folders are folders. */
    Path file(String name) throws IOException {
        Path file = root.resolve(name);
        for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(
                        Clean.line(root.relativize(folder).toString().replace('\\', '/')));
            }
        }
        return file;
    }

    boolean has(String name) throws IOException {
        return Files.exists(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    boolean has(String name, byte[] content) throws IOException {
        return content(name).filter(present -> Arrays.equals(present, content)).isPresent();
    }

    /** What a regular file holds. */
    Optional<byte[]> content(String name) throws IOException {
        Path file = file(name);
        boolean readable =
                Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST;
        return readable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Puts a file where none is, or over one that nobody needs. */
    void put(String name, byte[] content) throws IOException {
        new Restored(file(name)).replaceBy(content);
        makeExecutable(name);
    }

    /** Puts a file there and says under which name the old one stays. */
    String putBeside(String name, byte[] content) throws IOException {
        String said = new Restored(file(name)).to(content);
        makeExecutable(name);
        return said;
    }

    void delete(String name) throws IOException {
        Files.delete(file(name));
    }

    private void makeExecutable(String name) throws IOException {
        if (name.equals(StudentRepository.LAUNCHER)) {
            file(name).toFile().setExecutable(true, false);
        }
    }
}
