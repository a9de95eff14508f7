package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.TraceBuilder;

class SmallBlocksTest {

    @Test
    void whoeverAsksOnceForMoreOrForNothingIsLeftOut() {
        Trace trace =
                new TraceBuilder()
                        .allocate(0, 1)
                        .allocate(1, 513)
                        .allocate(2, 512)
                        .allocate(3, 0)
                        .reallocate(0, 512)
                        .reallocate(2, 600)
                        .free(Trace.NULL_ID)
                        .free(2)
                        .free(0)
                        .build("mixed");

        Trace small = SmallBlocks.of(trace);

        assertThat(small.name()).isEqualTo("mixed");
        assertThat(IntStream.range(0, small.operations()).mapToObj(small::call))
                .containsExactly(
                        "operation 1 of mixed, malloc(1) for block 0",
                        "operation 2 of mixed, realloc(block 0, 512)",
                        "operation 3 of mixed, free(block 0)");
    }
}
