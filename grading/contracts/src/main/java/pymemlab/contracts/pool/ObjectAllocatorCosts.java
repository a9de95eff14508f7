package pymemlab.contracts.pool;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.trace.CostWatch;
import pymemlab.contracts.trace.Traces;

/** What whole programs cost: arenas, and how often memory is touched. */
public abstract class ObjectAllocatorCosts {

    private static final int FEW = 100;
    private static final int MANY = 100_000;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectAllocatorSubject subject();

    @Rule("POOL-23")
    @Test
    void realProgramsNeedNoMoreArenasThanInCPython() {
        double arenas =
                Traces.cpython().stream()
                        .map(this::replayed)
                        .mapToInt(PoolReplayed::arenasPeak)
                        .sum();
        double inCPython = Golden.all().stream().mapToInt(Golden::arenasPeak).sum();

        Scene.current().measured(arenas / inCPython);
    }

    @Rule("POOL-24")
    @Test
    void aCallIsCheap() {
        double units =
                Traces.cpython().stream()
                        .map(this::replayed)
                        .mapToDouble(ObjectAllocatorCosts::cost)
                        .average()
                        .orElseThrow();

        Scene.current().measured(units);
    }

    @Rule("POOL-25")
    @Test
    void aCallCostsTheSameAmongFewAndManyBlocks() {
        double amongFew = new Crowd(subject(), FEW).costOfACall();
        double amongMany = new Crowd(subject(), MANY).costOfACall();

        Scene.current().measured(amongMany / amongFew);
    }

    private PoolReplayed replayed(String name) {
        return ToldReplay.once(subject(), Traces.named(name).orElseThrow());
    }

    /** A replay that was stopped was too dear to go on: the first calls say nothing of the rest. */
    private static double cost(PoolReplayed replayed) {
        return replayed.stopped()
                ? CostWatch.MOST_COST_PER_OPERATION
                : replayed.costPerOperation();
    }
}
