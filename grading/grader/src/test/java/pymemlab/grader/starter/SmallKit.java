package pymemlab.grader.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A kit whose jars hold next to nothing. */
final class SmallKit {

    static final String TEXT = "the same words again and again ".repeat(200);

    private SmallKit() {}

    /** Writes it and names its grader. */
    static Path in(Path folder) throws IOException {
        jar(folder.resolve("lib/contracts-1.0.0.jar"), "pymemlab/Rule.class");
        jar(folder.resolve("lib/spec-1.0.0.jar"), "pymemlab/Memory.class");
        jar(folder.resolve("lib/spec-tools-1.0.0.jar"), "pymemlab/Tool.class");
        jar(folder.resolve("grader.jar"), "pymemlab/Main.class");
        return folder.resolve("grader.jar");
    }

    static void jar(Path jar, String entry) throws IOException {
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("pymemlab/"));
            out.putNextEntry(new ZipEntry(entry));
            out.write(TEXT.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
