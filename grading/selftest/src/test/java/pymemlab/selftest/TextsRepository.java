package pymemlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of this repository, and the starters that the grader carries on the class path. */
final class TextsRepository {

    private static final String STARTER = "/starter/%s/src/main/java";

    private final Path root;

    private TextsRepository(Path root) {
        this.root = root;
    }

    /** Walks up from the working directory to the folder that holds the whole kit. */
    static TextsRepository find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("exercises"))
                    && Files.isDirectory(folder.resolve("solutions"))) {
                return new TextsRepository(folder);
            }
        }
        throw new IllegalStateException(
                "The texts need a folder with exercises and solutions, but none is above "
                        + start
                        + ". Run the tests inside the kit.");
    }

    String read(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    "The kit needs %s, but there is no such file. Write it.".formatted(path));
        }
        return text(file);
    }

    /** The Java files below a folder of the kit, by their path below it. */
    Map<String, String> javaBelow(String folder) {
        return javaFiles(root.resolve(folder));
    }

    /** The Java files of the pristine starter, from the grader's resources. */
    static Map<String, String> starter(String exerciseFolder) {
        String name = STARTER.formatted(exerciseFolder);
        var found = TextsRepository.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException(
                    ("The grader's resources need a folder %s, but there is none."
                                    + " Copy the starter there.")
                            .formatted(name));
        }
        try {
            return starter(found.toURI(), name);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> starter(URI found, String name) {
        if (!found.getScheme().equals("jar")) {
            return javaFiles(Path.of(found));
        }
        try (FileSystem jar = FileSystems.newFileSystem(found, Map.of())) {
            return javaFiles(jar.getPath(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            files.filter(file -> Objects.toString(file.getFileName()).endsWith(".java"))
                    .forEach(file -> texts.put(below(folder, file), text(file)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String below(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
