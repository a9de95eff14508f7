package pymemlab.grader.starter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The program inside the one jar: {@code java -jar pymemlab.jar FOLDER [SHA-256]} puts the grader
 * and its libraries into a folder, where {@code java -jar FOLDER/grader.jar} starts it.
 *
 * <p>It ends with 0 when the folder is complete, 1 when the jar has another sum, and 2 with a
 * sentence when the folder cannot be written.
 */
public final class Unpack {

    private static final String JARS = ".jar";

    private Unpack() {}

    /** Unpacks the jar that this class is in. */
    public static void main(String[] arguments) {
        System.exit(run(Path.of(System.getProperty("java.class.path")), arguments));
    }

    static int run(Path jar, String... arguments) {
        if (arguments.length == 0) {
            System.err.println("pymemlab.jar needs a folder, but none is named. Name one.");
            return 2;
        }
        Path folder = Path.of(arguments[0]);
        try {
            if (arguments.length > 1
                    && !Sha256.of(Files.readAllBytes(jar)).equalsIgnoreCase(arguments[1])) {
                return 1;
            }
            unpack(jar, folder);
            return 0;
        } catch (IOException failed) {
            System.err.printf(
                    "The grader needs to be written to %s, but cannot (%s). Make room there, or set"
                            + " XDG_CACHE_HOME to another folder.%n",
                    folder, failed.getClass().getSimpleName());
            return 2;
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (JarFile packed = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = packed.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(JARS)) {
                    put(packed, entry, folder.resolve(entry.getName()));
                }
            }
        }
    }

    /** Whoever looks sees a whole file or none. */
    private static void put(JarFile packed, JarEntry entry, Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) == entry.getSize()) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), "new-", ".tmp");
        try (InputStream in = packed.getInputStream(entry)) {
            Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
