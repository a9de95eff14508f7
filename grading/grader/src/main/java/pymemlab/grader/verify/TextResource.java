package pymemlab.grader.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list kept as text beside the classes of this package. */
final class TextResource {

    private TextResource() {}

    /** The lines that are neither empty nor comments. */
    static List<String> lines(String name) {
        try (InputStream in = TextResource.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
