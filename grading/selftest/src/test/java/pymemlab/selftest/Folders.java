package pymemlab.selftest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies files with all that lies below them. */
final class Folders {

    private Folders() {}

    static void copy(Path from, Path to) throws IOException {
        for (Path source : filesBelow(from)) {
            Path target = to.resolve(from.relativize(source).toString());
            if (source.equals(from)) {
                target = to;
            }
            Files.createDirectories(target.getParent());
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes a folder that holds nothing but files, as far as it can. */
    static void deleteFilesOf(Path folder) {
        for (File file : Optional.ofNullable(folder.toFile().listFiles()).orElse(new File[0])) {
            file.delete();
        }
        folder.toFile().delete();
    }

    static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
