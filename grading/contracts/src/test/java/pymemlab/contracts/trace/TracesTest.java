package pymemlab.contracts.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.spec.control.Machine;

class TracesTest {

    /** From the recordings' own description: operations, reallocs, peak of live bytes. */
    @ParameterizedTest
    @CsvSource({
        "ast, 73160, 678, 1131252",
        "cycles, 77961, 493, 520480",
        "decimal, 67360, 3028, 602144",
        "difflib, 47136, 1666, 232758",
        "json, 85472, 1432, 932811",
        "lists, 81651, 1719, 721056",
        "phases, 91326, 5370, 1192579",
        "regex, 88414, 434, 326577",
        "sort, 84269, 2483, 775186",
        "strings, 78306, 9868, 820811",
        "tree, 79975, 57, 773400",
        "worddict, 76473, 5373, 733845"
    })
    void theRecordingsOfCPythonAreWhole(String name, int operations, int reallocs, long peak) {
        Trace trace = Traces.named(name).orElseThrow();

        assertThat(trace.operations()).isEqualTo(operations);
        assertThat(trace.peakPayload()).isEqualTo(peak);
        assertThat(reallocs(trace)).isEqualTo(reallocs);
    }

    @ParameterizedTest
    @CsvSource({
        "binary, 12000, 1152000",
        "binary2, 24000, 576000",
        "coalescing, 14400, 8190",
        "realloc, 14404, 615168",
        "realloc2, 14404, 28124"
    })
    void theClassicsFollowTheirFormulas(String name, int operations, long peak) {
        Trace trace = Traces.named(name).orElseThrow();

        assertThat(trace.operations()).isEqualTo(operations);
        assertThat(trace.peakPayload()).isEqualTo(peak);
    }

    @ParameterizedTest
    @MethodSource("pymemlab.contracts.trace.Traces#names")
    void everyTraceIsNamedEndsWithNothingLiveAndCanBeReplayed(String name) {
        Trace trace = Traces.named(name).orElseThrow();
        Machine machine = new Machine(64 << 20, Long.MAX_VALUE);

        Replayed replayed = Replay.of(trace.prefix(1000), new BumpAllocator(machine), machine);

        assertThat(trace.name()).isEqualTo(name);
        assertThat(trace.balanced()).isSameAs(trace);
        assertThat(replayed.operations()).isEqualTo(Math.min(1000, trace.operations()));
    }

    @ParameterizedTest
    @CsvSource({
        "coalescing, 487622562",
        "random, 3642651947",
        "random2, 4088211960",
        "expression, 3337041231",
        "preprocessor, 3877146218",
        "declarations, 1148708663",
        "solver, 2714602126"
    })
    void whatIsMadeIsTheSameEveryTime(String name, long checksum) throws IOException {
        StringBuilder text = new StringBuilder();
        CRC32 crc = new CRC32();

        TraceText.write(Traces.named(name).orElseThrow(), text);

        crc.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(crc.getValue()).isEqualTo(checksum);
    }

    @Test
    void theCatalogueHoldsNoNameTwice() {
        assertThat(Traces.cpython()).hasSize(12);
        assertThat(Traces.classics()).hasSize(11);
        assertThat(Traces.names()).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownNameHasNoTrace() {
        assertThat(Traces.named("unknown")).isEmpty();
    }

    private static long reallocs(Trace trace) {
        return IntStream.range(0, trace.operations())
                .filter(operation -> trace.kind(operation) == Trace.Kind.REALLOCATE)
                .count();
    }
}
