package pymemlab.contracts.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Packs recorded traces into the kit's resources: {@code PackTraces FROM TO}. */
public final class PackTraces {

    private static final String RECORDED = ".rep.gz";

    private PackTraces() {}

    /**
     * Packs each {@code name.rep.gz} of one folder into {@code name.trace} of another.
     *
     * @param arguments the two folders
     */
    public static void main(String... arguments) throws IOException {
        Path to = Path.of(arguments[1]);
        for (Path file : recorded(Path.of(arguments[0]))) {
            String name = file.getFileName().toString().replace(RECORDED, "");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                    OutputStream out = Files.newOutputStream(to.resolve(name + ".trace"))) {
                PackedTrace.write(TraceText.read(name, in), out);
            }
        }
    }

    private static List<Path> recorded(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(RECORDED)).sorted().toList();
        }
    }
}
