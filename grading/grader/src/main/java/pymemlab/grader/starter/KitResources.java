package pymemlab.grader.starter;

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

/** The files that the grader carries along, in its jar or its folder of classes. */
public final class KitResources {

    private final URL place;

    /** What lies in this jar or folder. */
    public KitResources(URL jarOrFolder) {
        place = jarOrFolder;
    }

    /** All files below a folder, by their path below it, with slashes; none if it is not there. */
    public Map<String, byte[]> below(String folder) {
        try {
            Path path = Path.of(place.toURI());
            if (Files.isDirectory(path)) {
                return read(path.resolve(folder));
            }
            try (FileSystem jar =
                    FileSystems.newFileSystem(URI.create("jar:" + path.toUri()), Map.of())) {
                return read(jar.getPath("/").resolve(folder));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> read(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
