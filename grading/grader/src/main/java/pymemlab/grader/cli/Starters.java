package pymemlab.grader.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import pymemlab.contracts.Exercise;

/** The files that a learner begins with, kept where a learner cannot change them. */
@FunctionalInterface
public interface Starters {

    /** The learner's source files, by their path below the exercise's folder. */
    Map<String, byte[]> sources(Exercise exercise);

    /** The starters in this jar or folder of classes. */
    static Starters in(URL jarOrFolder) {
        return exercise -> {
            try {
                Path place = Path.of(jarOrFolder.toURI());
                if (Files.isDirectory(place)) {
                    return read(place, exercise);
                }
                try (FileSystem jar =
                        FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                    return read(jar.getPath("/"), exercise);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private static Map<String, byte[]> read(Path root, Exercise exercise) throws IOException {
        Path starter = root.resolve("starter").resolve(exercise.folder());
        Path sources = starter.resolve(exercise.sourceFolder());
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(sources)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(sources)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = starter.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
