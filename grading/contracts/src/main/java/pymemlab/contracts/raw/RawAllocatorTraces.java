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

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-17")
    @Test
    void shortTracesThatShowOneIdeaEach() {
        runTwice(Traces.lessons());
    }

    @Rule("RAW-17")
    @Test
    void theBeginningsOfRealPrograms() {
        runTwice(Traces.cpython());
    }

    @Rule("RAW-17")
    @Test
    void theBeginningsOfTheClassicTraces() {
        runTwice(Traces.classics());
    }

    private void runTwice(List<String> names) {
        names.forEach(name -> runTwice(Traces.named(name).orElseThrow()));
    }

    private void runTwice(Trace whole) {
        Trace beginning = whole.prefix(LONGEST).balanced();
        ToldReplay.times(2, subject(), beginning);
    }
}
