package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A learner's file that becomes the starter's again, while what it was stays beside it. */
final class Restored {

    private final Path file;

    Restored(Path file) {
        this.file = file;
    }

    /** Puts the source there and says in a few words what happened. */
    String to(byte[] source) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), source)) {
            return "is the starter's already";
        }
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), ".reset-", ".tmp");
        try {
            Files.delete(aside);
            Files.write(aside, source);
            String backup = keepOld();
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            return backup.isEmpty() ? "put there" : "put back; yours is now " + backup;
        } finally {
            Files.deleteIfExists(aside);
        }
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
