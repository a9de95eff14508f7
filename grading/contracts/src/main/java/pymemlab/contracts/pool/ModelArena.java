package pymemlab.contracts.pool;

import static pymemlab.spec.pool.ArenaSource.ARENA_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One arena of the model: the pool emptied last comes first, then those that were never used. */
final class ModelArena {

    static final int POOLS = (int) (ARENA_SIZE / POOL_SIZE);

    private final int serial;
    private final List<ModelPool> pools = new ArrayList<>(); // Those that were ever used.
    private final Deque<ModelPool> emptied = new ArrayDeque<>();

    ModelArena(int serial) {
        this.serial = serial;
    }

    /** Whether the next pool was used before. */
    boolean reuses() {
        return !emptied.isEmpty();
    }

    ModelPool takePool() {
        if (reuses()) {
            return emptied.pop();
        }
        ModelPool pool = new ModelPool(this, pools.size());
        pools.add(pool);
        return pool;
    }

    void giveBack(ModelPool pool) {
        emptied.push(pool);
    }

    int serial() {
        return serial;
    }

    int freePools() {
        return POOLS - pools.size() + emptied.size();
    }

    boolean isEmpty() {
        return freePools() == POOLS;
    }

    /** The pools that were ever used, by address. */
    List<ModelPool> pools() {
        return List.copyOf(pools);
    }

    /** The pool with this number, if it was ever used. */
    Optional<ModelPool> pool(int number) {
        return number < pools.size() ? Optional.of(pools.get(number)) : Optional.empty();
    }
}
