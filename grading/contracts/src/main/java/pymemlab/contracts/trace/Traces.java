package pymemlab.contracts.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pymemlab.contracts.trace.ProgramShape.End;

/** The kit's own traces by name; one is made or read when it is first asked for. */
public final class Traces {

    private static final List<String> CPYTHON =
            List.of(
                    "ast",
                    "cycles",
                    "decimal",
                    "difflib",
                    "json",
                    "lists",
                    "phases",
                    "regex",
                    "sort",
                    "strings",
                    "tree",
                    "worddict");

    private static final List<String> LESSONS =
            List.of(
                    "first-in-first-out",
                    "last-in-first-out",
                    "size-zero",
                    "exact-fit",
                    "split",
                    "coalesce-left",
                    "coalesce-right",
                    "coalesce-both",
                    "alternating-sizes",
                    "growing-and-shrinking",
                    "grow-beside-the-break",
                    "realloc-beside-the-break",
                    "realloc-into-a-free-neighbour",
                    "realloc-moves",
                    "realloc-shrinks");

    private static final List<String> CLASSICS =
            List.of(
                    "binary",
                    "binary2",
                    "coalescing",
                    "realloc",
                    "realloc2",
                    "random",
                    "random2",
                    "expression",
                    "preprocessor",
                    "declarations",
                    "solver");

    private static final Map<String, Supplier<Trace>> FORMULAS =
            Map.ofEntries(
                    Map.entry("binary", () -> Synthetic.pairs(2000, 64, 448, 512)),
                    Map.entry("binary2", () -> Synthetic.pairs(4000, 16, 112, 128)),
                    Map.entry("coalescing", () -> Synthetic.coalescing(2400, 4095)),
                    Map.entry("realloc", () -> Synthetic.growing(4800, 512, 128, 128)),
                    Map.entry("realloc2", () -> Synthetic.growing(4800, 4092, 5, 16)),
                    Map.entry("random", () -> Synthetic.random(2400, 32767, 1)),
                    Map.entry("random2", () -> Synthetic.random(2400, 32767, 2)),
                    Map.entry("expression", shape(2700, 60, 8, 72, 300, End.NEWEST, 3)),
                    Map.entry("preprocessor", shape(2900, 70, 8, 400, 350, End.ANY, 4)),
                    Map.entry("declarations", shape(3200, 75, 16, 200, 800, End.ALL, 5)),
                    Map.entry("solver", shape(2850, 65, 24, 1600, 700, End.OLDEST, 6)));

    private static final Map<String, Trace> KNOWN = new ConcurrentHashMap<>();

    private Traces() {}

    /** Twelve programs that CPython 3.11 ran while its allocator was watched. */
    public static List<String> cpython() {
        return CPYTHON;
    }

    /** Eleven of the kind that the CS:APP malloc lab made classics. */
    public static List<String> classics() {
        return CLASSICS;
    }

    /** Short ones that show one idea each, the simple ones first. */
    public static List<String> lessons() {
        return LESSONS;
    }

    /** All names. */
    public static List<String> names() {
        return Stream.of(LESSONS, CLASSICS, CPYTHON).flatMap(List::stream).toList();
    }

    /** The trace with this name, if the kit has it. */
    public static Optional<Trace> named(String name) {
        Optional<Trace> known = Optional.ofNullable(KNOWN.get(name)).or(() -> found(name));
        known.ifPresent(trace -> KNOWN.put(name, trace));
        return known;
    }

    private static Optional<Trace> found(String name) {
        if (LESSONS.contains(name)) {
            return Optional.of(resource("lessons/" + name + ".rep", in -> text(name, in)));
        }
        if (CPYTHON.contains(name)) {
            return Optional.of(resource("cpython/" + name + ".trace", PackedTrace::read));
        }
        return Optional.ofNullable(FORMULAS.get(name)).map(made -> made.get().named(name));
    }

    private static Trace text(String name, InputStream in) throws IOException {
        return TraceText.read(name, in);
    }

    private static Supplier<Trace> shape(
            int blocks, int chunks, int smallest, int largest, int live, End end, long seed) {
        return () -> new ProgramShape(blocks, chunks, smallest, largest, live, end).trace(seed);
    }

    private static Trace resource(String path, Form form) {
        try (InputStream in = Traces.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The kit needs its trace %s, but it is not there. Build the kit again."
                                .formatted(path));
            }
            return form.read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How a trace is written. */
    private interface Form {
        Trace read(InputStream in) throws IOException;
    }
}
