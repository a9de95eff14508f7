package pymemlab.contracts.pool;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.heap.HeapInBulk;
import pymemlab.contracts.trace.CostWatch;
import pymemlab.contracts.trace.Traces;

/** What whole programs cost: arenas, and how often memory is touched. */
public abstract class ObjectAllocatorCosts {

    private static final long MOST_BOOKS = 4 << 10;
    private static final long MOST_BOOKS_OF_AN_ARENA = 128;
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
        theBooksStaySmall();
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

    private void theBooksStaySmall() {
        var pools = WatchedPools.of(subject());
        HeapInBulk.over(pools.heap()).malloc(6 * 64 * WatchedPools.blocksInPool(512), 512);

        long allowed = MOST_BOOKS + MOST_BOOKS_OF_AN_ARENA * pools.arenas().peak();
        if (pools.raw().held() > allowed) {
            throw new BrokenRule(
                    "the books of %d arenas need at most %,d bytes of the raw allocator, but they have %,d"
                            .formatted(pools.arenas().peak(), allowed, pools.raw().held()));
        }
    }

    private PoolReplayed replayed(String name) {
        return ToldReplay.once(subject(), Traces.named(name).orElseThrow());
    }

    /** A replay that was stopped was too dear to go on: the first calls say nothing of the rest. */
    private static double cost(PoolReplayed replayed) {
        return replayed.stopped() ? CostWatch.MOST_COST_PER_OPERATION : replayed.costPerOperation();
    }
}
