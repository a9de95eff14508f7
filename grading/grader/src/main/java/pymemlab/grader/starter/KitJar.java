package pymemlab.grader.starter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import pymemlab.grader.jvm.KitJars;

/**
 * The grader with its libraries as one jar, which {@link Unpack} takes apart again. The same kit
 * makes the same bytes; the jars inside lie uncompressed, which makes the one jar a third smaller.
 */
public final class KitJar {

    private static final String GRADER = "grader.jar";
    private static final List<Class<?>> PROGRAM = List.of(Unpack.class, Sha256.class);
    private static final String MANIFEST =
            "Manifest-Version: 1.0\r\nMain-Class: %s\r\n\r\n".formatted(Unpack.class.getName());

    private final Path grader;

    private KitJar(Path grader) {
        this.grader = grader;
    }

    /** The jar of the kit that runs now. */
    public static KitJar ofThisKit() {
        return of(Path.of(new KitJars().with(KitJar.class).classPath()));
    }

    static KitJar of(Path grader) {
        if (!Files.isRegularFile(grader) || !Files.isDirectory(libraries(grader))) {
            throw new IllegalStateException(
                    "The kit's one jar needs grader.jar with its lib, but %s is not it. Build the kit with ./lab."
                            .formatted(grader));
        }
        return new KitJar(grader);
    }

    /** Writes the jar of the kit that runs now. */
    public static void write(Path target) throws IOException {
        Files.write(target, ofThisKit().bytes());
    }

    /** The jar; its SHA-256 is that of these bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            add(out, "META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.UTF_8));
            for (Class<?> each : PROGRAM) {
                add(out, each.getName().replace('.', '/') + ".class", classFile(each));
            }
            for (Map.Entry<String, Path> library : libraries().entrySet()) {
                add(out, "lib/" + library.getKey(), stored(library.getValue()));
            }
            // Last, so that what has unpacked it has unpacked the others too.
            add(out, GRADER, stored(grader));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The library with this artifact's name, compressed again. */
    byte[] library(String artifact) {
        Path found =
                libraries().entrySet().stream()
                        .filter(each -> each.getKey().matches(artifact + "-\\d.*\\.jar"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The kit needs the library %s, but its lib has none. Build the kit with ./lab."
                                                        .formatted(artifact)));
        return Repacked.deflated(read(found));
    }

    private Map<String, Path> libraries() {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(libraries(grader))) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(file -> found.put(file.getFileName().toString(), file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private static Path libraries(Path grader) {
        return grader.resolveSibling("lib");
    }

    private static byte[] stored(Path jar) {
        return Repacked.stored(read(jar));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(Repacked.entry(name));
        out.write(content);
        out.closeEntry();
    }
}
