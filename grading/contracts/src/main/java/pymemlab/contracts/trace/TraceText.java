package pymemlab.contracts.trace;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text form of a trace, that of the CS:APP malloc lab.
 *
 * <p>Four numbers stand first, on one line or several: a heap size (unused), the number of ids
 * (unused), the number of operations, a weight (unused). They may be missing, or the last of them;
 * if they are there, so many operations have to follow. Each operation is a line: {@code a id
 * size}, {@code r id size} or {@code f id}; {@code f -1} frees NULL. Empty lines do not count, nor
 * does what follows a {@code #}. Blocks may be left live at the end.
 */
public final class TraceText {

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 100_000_000;

    private TraceText() {}

    /**
     * Reads a file; the trace is called as it is, without the ending.
     *
     * @throws BadTrace if it holds no trace
     */
    public static Trace read(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in).named(name.replaceFirst("\\.[^.]*$", ""));
        }
    }

    /**
     * Reads to the end of {@code in}.
     *
     * @param name of the trace, which complaints begin with
     * @throws BadTrace if it holds no trace
     */
    public static Trace read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadTrace(
                    "%s: a trace needs at most %,d bytes, but it has more. Cut it.",
                    name, MOST_BYTES);
        }
        TraceReader reader = new TraceReader(name);
        try (BufferedReader lines = text(bytes)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.line(line);
            }
        } catch (CharacterCodingException binary) {
            throw noText(name);
        }
        return reader.trace();
    }

    /** Writes it with its header, so that {@link #read} gives the same trace again. */
    public static void write(Trace trace, Appendable out) throws IOException {
        out.append("0\n%d\n%d\n1\n".formatted(trace.ids(), trace.operations()));
        for (int operation = 0; operation < trace.operations(); operation++) {
            out.append(line(trace, operation)).append('\n');
        }
    }

    /** One operation as it stands in the text. */
    public static String line(Trace trace, int operation) {
        int id = trace.id(operation);
        return switch (trace.kind(operation)) {
            case ALLOCATE -> "a " + id + " " + trace.size(operation);
            case REALLOCATE -> "r " + id + " " + trace.size(operation);
            case FREE -> "f " + id;
        };
    }

    private static BufferedReader text(byte[] bytes) {
        // A decoder of its own, because that of a charset's name replaces what is no text.
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), strict));
    }

    static BadTrace noText(String name) {
        return new BadTrace(
                "%s: a trace needs to be text, but this file is not. Unpack it first if it is packed.",
                name);
    }
}
