package pymemlab.contracts.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Traces;

class CPythonPlacementTest {

    private static final int HEADER = 48;

    private final CPythonPlacement cpython = new CPythonPlacement();

    static Stream<Golden> golden() {
        return Golden.all().stream();
    }

    @Test
    void thereIsAGoldenLineForEachRecording() {
        assertThat(golden().map(Golden::trace)).containsExactlyElementsOf(Traces.cpython());
        assertThat(Golden.of("worddict")).hasValue(new Golden("worddict", 0xa59b674bL, 131, 4, 0));
        assertThat(Golden.of("split")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void itPlacesEveryRecordingAsRealCPythonDid(Golden golden) {
        assertThat(placed(Traces.named(golden.trace()).orElseThrow())).isEqualTo(golden);
    }

    /** Facts, 1.4: free b, d, a; then a, d, b come back, and then the first that was never used. */
    @Test
    void theBlockFreedLastComesFirst() {
        Place a = cpython.malloc(64);
        Place b = cpython.malloc(64);
        Place c = cpython.malloc(64);
        Place d = cpython.malloc(64);
        assertThat(new Place[] {a, b, c, d})
                .extracting(Place::offset)
                .containsExactly(HEADER, HEADER + 64, HEADER + 128, HEADER + 192);

        cpython.free(b);
        cpython.free(d);
        cpython.free(a);

        assertThat(new Place[] {cpython.malloc(64), cpython.malloc(64), cpython.malloc(64)})
                .containsExactly(a, d, b);
        assertThat(cpython.choice().block()).isEqualTo(Choice.FromBlocks.FREED_LAST);
        assertThat(cpython.malloc(64)).isEqualTo(new Place(0, HEADER + 256));
        assertThat(cpython.choice().block()).isEqualTo(Choice.FromBlocks.NEVER_USED);
    }

    /** Facts, 1.8: in place above three quarters of the block, and up to all of it. */
    @Test
    void reallocStaysInItsWindow() {
        Place block = cpython.malloc(100);

        assertThat(cpython.staysInPlace(block, 85)).isTrue();
        assertThat(cpython.staysInPlace(block, 112)).isTrue();
        assertThat(cpython.staysInPlace(block, 84)).isFalse();
        assertThat(cpython.staysInPlace(block, 113)).isFalse();
        assertThat(cpython.staysInPlace(block, 0)).isFalse();
        assertThat(cpython.realloc(cpython.realloc(block, 600), 10)).isEqualTo(Place.RAW);
        assertThat(cpython.held()).isZero();
    }

    private static Golden placed(Trace trace) {
        CPythonPlacement cpython = new CPythonPlacement();
        PlacementSum sum = new PlacementSum();
        Place[] places = new Place[trace.ids()];
        for (int operation = 0; operation < trace.operations(); operation++) {
            int id = trace.id(operation);
            long size = trace.size(operation);
            switch (trace.kind(operation)) {
                case ALLOCATE -> add(sum, places[id] = cpython.malloc(size));
                case REALLOCATE -> add(sum, places[id] = cpython.realloc(places[id], size));
                case FREE -> {
                    cpython.free(places[id]);
                    sum.freed();
                }
            }
        }
        return new Golden(
                trace.name(), sum.value(), cpython.total(), cpython.peak(), cpython.held());
    }

    private static void add(PlacementSum sum, Place place) {
        if (place.isRaw()) {
            sum.raw();
        } else {
            sum.served(place.serial(), place.offset());
        }
    }
}
