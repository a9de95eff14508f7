package pymemlab.contracts.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"size-zero", "realloc2", "random", "strings"})
    void whatIsPackedIsReadAgain(String name) throws IOException {
        Trace trace = Traces.named(name).orElseThrow();

        Trace read = PackedTrace.read(new ByteArrayInputStream(packed(trace)));

        assertThat(read.name()).isEqualTo(name);
        assertThat(text(read)).isEqualTo(text(trace));
    }

    @Test
    void theLargestNumbersSurvive() throws IOException {
        Trace trace =
                new TraceBuilder()
                        .allocate(TraceBuilder.MOST - 1, Integer.MAX_VALUE)
                        .free(Trace.NULL_ID)
                        .allocate(0, 127)
                        .reallocate(0, 128)
                        .build("large");

        Trace read = PackedTrace.read(new ByteArrayInputStream(packed(trace)));

        assertThat(text(read)).isEqualTo(text(trace));
    }

    @Test
    void somethingElseIsRefused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(other)) {
            out.write("something else".getBytes());
        }

        assertThatThrownBy(() -> PackedTrace.read(new ByteArrayInputStream(other.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessage("A packed trace needs to begin with PMT1, but this does not.");
    }

    private static byte[] packed(Trace trace) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        PackedTrace.write(trace, packed);
        return packed.toByteArray();
    }

    private static String text(Trace trace) throws IOException {
        StringBuilder text = new StringBuilder();
        TraceText.write(trace, text);
        return text.toString();
    }
}
