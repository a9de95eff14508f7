package pymemlab.grader.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A file that becomes the starter's again, while what it was stays beside it. */
public final class Restored {

    private final Path file;

    /** The file, which need not be there. */
    public Restored(Path file) {
        this.file = file;
    }

    /** Puts the source there and says in a few words what happened. */
    public String to(byte[] source) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == source.length
                && Arrays.equals(Files.readAllBytes(file), source)) {
            return "is the starter's already";
        }
        Path aside = writtenAside(source);
        try {
            String backup = keepOld();
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            return backup.isEmpty() ? "put there" : "put back; yours is now " + backup;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Puts the source there for a file that nobody needs any more. */
    void replaceBy(byte[] source) throws IOException {
        Path aside = writtenAside(source);
        try {
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Path writtenAside(byte[] source) throws IOException {
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), ".reset-", ".tmp");
        // Written anew, because a temporary file is for its owner alone.
        Files.delete(aside);
        Files.write(aside, source);
        return aside;
    }

    // Not *.java: neither the compiler nor the grader sees it.
    private String keepOld() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        int number = 1;
        while (Files.exists(backup(number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        Files.move(file, backup(number));
        return backup(number).getFileName().toString();
    }

    private Path backup(int number) {
        return file.resolveSibling(file.getFileName() + ".bak-" + number);
    }
}
