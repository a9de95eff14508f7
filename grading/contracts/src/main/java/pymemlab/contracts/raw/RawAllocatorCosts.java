package pymemlab.contracts.raw;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.trace.CostWatch;
import pymemlab.contracts.trace.Replayed;
import pymemlab.contracts.trace.Traces;

/** What whole programs cost: how much memory lies idle, and how often memory is touched. */
public abstract class RawAllocatorCosts {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract RawAllocatorSubject subject();

    @Rule("RAW-24")
    @Test
    void realProgramsFillTheHeap() {
        double logarithms =
                Traces.cpython().stream()
                        .map(this::replayed)
                        .mapToDouble(replayed -> Math.log(replayed.utilisation()))
                        .average()
                        .orElseThrow();

        Scene.current().measured(Math.exp(logarithms)); // The geometric mean.
    }

    @Rule("RAW-25")
    @Test
    void aCallIsCheap() {
        double units =
                Traces.cpython().stream()
                        .map(this::replayed)
                        .mapToDouble(RawAllocatorCosts::cost)
                        .average()
                        .orElseThrow();

        Scene.current().measured(units);
    }

    private Replayed replayed(String name) {
        return ToldReplay.once(subject(), Traces.named(name).orElseThrow());
    }

    /** A replay that was stopped was too dear to go on: the first calls say nothing of the rest. */
    private static double cost(Replayed replayed) {
        return replayed.stopped() ? CostWatch.MOST_COST_PER_OPERATION : replayed.costPerOperation();
    }
}
