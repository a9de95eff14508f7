package pymemlab.contracts.raw;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Traces;

/**
 * What programs asked for, each trace twice on one allocator: the second run meets the leavings.
 */
public abstract class RawAllocatorTraces {

    private static final int LONGEST = 5000;
    private static final int LONGEST_CLASSIC = 2000; // Some of them copy long blocks each time.

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-17")
    @Test
    void shortTracesThatShowOneIdeaEach() {
        runTwice(Traces.lessons(), LONGEST);
    }

    @Rule("RAW-17")
    @Test
    void theBeginningsOfRealPrograms() {
        runTwice(Traces.cpython(), LONGEST);
    }

    @Rule("RAW-17")
    @Test
    void theBeginningsOfTheClassicTraces() {
        runTwice(Traces.classics(), LONGEST_CLASSIC);
    }

    private void runTwice(List<String> names, int longest) {
        for (String name : names) {
            Trace beginning = Traces.named(name).orElseThrow().prefix(longest).balanced();
            ToldReplay.times(2, subject(), beginning);
        }
    }
}
