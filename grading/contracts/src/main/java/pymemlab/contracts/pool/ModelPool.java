package pymemlab.contracts.pool;

import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;

import java.util.ArrayDeque;
import java.util.Deque;
import pymemlab.spec.pool.ObjectAllocator;

/** One pool of the model: the block freed last comes first, then those that were never used. */
final class ModelPool {

    static final int HEADER = ObjectAllocator.POOL_HEADER_SIZE;

    private static final int NO_CLASS = -1;

    private final ModelArena arena;
    private final int number;
    private final Deque<Integer> freed = new ArrayDeque<>();

    private int sizeClass = NO_CLASS;
    private int carved;
    private int live;

    ModelPool(ModelArena arena, int number) {
        this.arena = arena;
        this.number = number;
    }

    /** Gets ready for a class; what it has freed it remembers only for the class that it had. */
    void serve(int newClass) {
        if (newClass != sizeClass) {
            sizeClass = newClass;
            freed.clear();
            carved = 0;
        }
    }

    /** Whether the next block was used before. */
    boolean reuses() {
        return !freed.isEmpty();
    }

    Place take() {
        live++;
        int block = reuses() ? freed.pop() : carved++;
        return new Place(arena.serial(), start() + HEADER + block * blockBytes());
    }

    void giveBack(Place place) {
        live--;
        freed.push(blockAt(place));
    }

    /** Whether the block was given out before, since the pool has its class. */
    boolean wasUsed(Place place) {
        return blockAt(place) < carved;
    }

    /** Which block of the pool begins there, from 0 on. */
    int blockAt(Place place) {
        return (place.inPool() - HEADER) / blockBytes();
    }

    boolean isFull() {
        return live == SizeClasses.blocksInPool(sizeClass);
    }

    boolean isEmpty() {
        return live == 0;
    }

    ModelArena arena() {
        return arena;
    }

    int number() {
        return number;
    }

    int sizeClass() {
        return sizeClass;
    }

    int blockBytes() {
        return SizeClasses.blockBytes(sizeClass);
    }

    /** How many of its blocks are given out. */
    int live() {
        return live;
    }

    /** How many blocks it still can give. */
    int available() {
        return freed.size() + SizeClasses.blocksInPool(sizeClass) - carved;
    }

    private int start() {
        return number * POOL_SIZE;
    }
}
