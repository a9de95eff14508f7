package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.TraceBuilder;
import pymemlab.spec.raw.RawAllocator;

class TimedReplayTest {

    private final Trace unbalanced =
            new TraceBuilder()
                    .allocate(0, 8)
                    .free(0)
                    .reallocate(1, 16)
                    .reallocate(1, 32)
                    .allocate(0, 8)
                    .free(Trace.NULL_ID)
                    .build("unbalanced");

    @Test
    void everyRoundBeginsAndEndsWithNothingLive() {
        StrictAllocator strict = new StrictAllocator();

        new TimedReplay(
                        unbalanced,
                        () -> {
                            assertThat(strict.live).isEmpty();
                            return strict;
                        })
                .nanosecondsPerOperation();

        assertThat(strict.live).isEmpty();
        assertThat(strict.calls).isGreaterThanOrEqualTo(31 * 20_000);
    }

    /** Of addresses alone; it refuses those that do not live. */
    private static final class StrictAllocator implements RawAllocator {
        private final Set<Long> live = new HashSet<>();
        private long next = 16;
        private long calls;

        @Override
        public long malloc(long size) {
            calls++;
            next += 16;
            live.add(next);
            return next;
        }

        @Override
        public long calloc(long count, long size) {
            throw new UnsupportedOperationException("no trace asks for it");
        }

        @Override
        public long realloc(long address, long size) {
            free(address);
            return malloc(size);
        }

        @Override
        public void free(long address) {
            calls++;
            assertThat(address == 0 || live.remove(address)).isTrue();
        }
    }
}
