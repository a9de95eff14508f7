package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/**
 * The tombstones. One is set when an object gets its first weak reference, outlives the object, and
 * goes with the last weak reference that knows it. It heads a circle of those that may call back.
 *
 * <pre>
 *   stone            +0 count of visitors               +16 referent   +24 next   +32 previous
 *   weak reference   +0 count   +8 mark, +12 callback   +16 stone      +24 next   +32 previous
 * </pre>
 */
final class Stones {

    private static final long SIZE = 40;
    private static final int VISITOR = 0x8000_0000;
    private static final long CALLBACK = 12;
    private static final long KNOWS = 16;
    private static final long NEXT = 24;
    private static final long PREVIOUS = 32;

    private final Memory memory;
    private final Store store;

    Stones(Memory memory, Store store) {
        this.memory = memory;
        this.store = store;
    }

    /** A new weak reference; NULL when there is no room for it or its stone. */
    long visit(long object, int callback) {
        long visitor = store.take(SIZE);
        if (visitor == NULL) {
            return NULL;
        }
        long stone = stoneOf(object);
        if (stone == NULL) {
            store.giveBack(visitor);
            return NULL;
        }
        memory.storeInt(visitor + ObjectLayout.TYPE, VISITOR);
        memory.storeInt(visitor + CALLBACK, callback);
        memory.storeLong(visitor + KNOWS, stone);
        store.setCount(stone, store.count(stone) + 1);
        long next = memory.loadLong(stone + NEXT);
        join(stone, visitor);
        join(visitor, next);
        return visitor;
    }

    boolean isVisitor(long object) {
        return ObjectLayout.type(memory, object) == VISITOR;
    }

    long referent(long visitor) {
        return memory.loadLong(memory.loadLong(visitor + KNOWS) + KNOWS);
    }

    /** A dead weak reference goes, and perhaps its stone with it. */
    void leave(long visitor) {
        long stone = memory.loadLong(visitor + KNOWS);
        takeOut(visitor);
        store.giveBack(visitor);
        letGo(stone);
    }

    /** The stone says from now on that the object is dead; NULL if it has none. */
    long engrave(long object) {
        long stone = memory.loadLong(object + ObjectLayout.OWN_WORD);
        if (stone != NULL) {
            memory.storeLong(stone + KNOWS, NULL);
            store.setCount(stone, store.count(stone) + 1);
        }
        return stone;
    }

    /** The newest visitor that was not called yet, which now counts as called; or NULL. */
    long callNext(long stone) {
        long visitor = memory.loadLong(stone + NEXT);
        if (visitor == stone) {
            return NULL;
        }
        takeOut(visitor);
        join(visitor, visitor);
        return visitor;
    }

    int callback(long visitor) {
        return memory.loadInt(visitor + CALLBACK);
    }

    void letGo(long stone) {
        if (store.countDown(stone) > 0) {
            return;
        }
        long object = memory.loadLong(stone + KNOWS);
        if (object != NULL) {
            memory.storeLong(object + ObjectLayout.OWN_WORD, NULL);
        }
        store.giveBack(stone);
    }

    private long stoneOf(long object) {
        long stone = memory.loadLong(object + ObjectLayout.OWN_WORD);
        if (stone != NULL) {
            return stone;
        }
        stone = store.take(SIZE);
        if (stone != NULL) {
            store.setCount(stone, 0);
            memory.storeLong(stone + KNOWS, object);
            join(stone, stone);
            memory.storeLong(object + ObjectLayout.OWN_WORD, stone);
        }
        return stone;
    }

    private void takeOut(long visitor) {
        join(memory.loadLong(visitor + PREVIOUS), memory.loadLong(visitor + NEXT));
    }

    private void join(long before, long after) {
        memory.storeLong(before + NEXT, after);
        memory.storeLong(after + PREVIOUS, before);
    }
}
