package pymemlab.contracts.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TraceTest {

    private final Trace trace =
            new TraceBuilder()
                    .allocate(0, 100)
                    .allocate(2, 50)
                    .reallocate(0, 30)
                    .allocate(1, 60)
                    .free(2)
                    .free(Trace.NULL_ID)
                    .build("six");

    @Test
    void thePeakIsTheLargestSumOfWhatLives() {
        assertThat(trace.peakPayload()).isEqualTo(150);
        assertThat(trace.peakRounded(bytes -> bytes + 20)).isEqualTo(200);
    }

    @Test
    void aBalancedTraceFreesWhatIsLeftInTheOrderOfTheIds() {
        Trace balanced = trace.balanced();

        assertThat(balanced.operations()).isEqualTo(8);
        assertThat(TraceText.line(balanced, 6)).isEqualTo("f 0");
        assertThat(TraceText.line(balanced, 7)).isEqualTo("f 1");
        assertThat(balanced.balanced()).isSameAs(balanced);
    }

    @Test
    void aPrefixKnowsOnlyItsOwnIds() {
        assertThat(trace.prefix(1).ids()).isEqualTo(1);
        assertThat(trace.prefix(2).ids()).isEqualTo(3);
        assertThat(trace.prefix(2).operations()).isEqualTo(2);
        assertThat(trace.prefix(6)).isSameAs(trace);
        assertThat(trace.prefix(99)).isSameAs(trace);
    }

    @Test
    void behindAPrefixNothingCanBeAsked() {
        assertThatThrownBy(() -> trace.prefix(2).kind(2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> trace.id(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aNewNameChangesNothingElse() {
        assertThat(trace.named("other").name()).isEqualTo("other");
        assertThat(trace.named("other").peakPayload()).isEqualTo(trace.peakPayload());
        assertThat(trace.name()).isEqualTo("six");
    }

    @Test
    void aTraceWithoutEndIsRefused() {
        TraceBuilder endless = new TraceBuilder();
        for (int call = 0; call < TraceBuilder.MOST; call++) {
            endless.free(Trace.NULL_ID);
        }

        assertThatThrownBy(() -> endless.free(Trace.NULL_ID))
                .isInstanceOf(BadTrace.class)
                .hasMessage(
                        "a trace needs at most 5,000,000 operations, but here is one more. Cut it.");
    }
}
