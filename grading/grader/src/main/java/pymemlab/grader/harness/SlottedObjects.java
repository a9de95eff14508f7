package pymemlab.grader.harness;

import static pymemlab.spec.machine.Memory.NULL;

import java.util.function.Function;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

/**
 * Objects with the same number of slots, laid out as CPython lays out those with {@code __slots__},
 * for a look at the clock: nothing is checked, and weak references and finalizers do not exist.
 *
 * <pre>
 *   -16 header   +0 count   +8 container (4), slots (4)   +16 slot 0 …
 * </pre>
 */
final class SlottedObjects implements ObjectGraph {

    private static final int KIND = 8;
    private static final int LENGTH = 12;
    private static final int SLOTS = 16;
    private static final int CONTAINER = 1;
    private static final int ALIGNMENT = 16;

    private final Memory memory;
    private final CycleCollector collector;
    private final int slots;
    private final long blockBytes;
    private long next;
    private long free = NULL;
    private long dying = NULL;
    private long living;

    /**
     * No objects yet.
     *
     * @param start where they may lie, with room for all
     * @param newCollector makes the collector that is told of deaths; each needs the other
     */
    SlottedObjects(
            Machine machine,
            long start,
            int slots,
            Function<ObjectGraph, CycleCollector> newCollector) {
        memory = machine.memory();
        this.slots = slots;
        blockBytes = blockBytes(slots);
        next = start;
        collector = newCollector.apply(this);
    }

    /** What an object of so many slots takes, with its header. */
    static long blockBytes(int slots) {
        return CollectorHeader.SIZE + SLOTS + (long) slots * Long.BYTES + ALIGNMENT - 1
                & -ALIGNMENT;
    }

    CycleCollector collector() {
        return collector;
    }

    long living() {
        return living;
    }

    /** A tracked object with empty slots and one reference. */
    long create() {
        long block = takeBlock();
        memory.fill(block, blockBytes, (byte) 0);
        long object = block + CollectorHeader.SIZE;
        memory.storeLong(object, 1);
        memory.storeInt(object + KIND, CONTAINER);
        memory.storeInt(object + LENGTH, slots);
        living++;
        collector.track(object);
        return object;
    }

    /** Fills an empty slot. */
    void set(long object, int slot, long value) {
        incref(value);
        memory.storeLong(slotOf(object, slot), value);
    }

    @Override
    public boolean isContainer(long object) {
        return memory.loadInt(object + KIND) == CONTAINER;
    }

    @Override
    public long count(long object) {
        return memory.loadLong(object);
    }

    @Override
    public int slots(long object) {
        return memory.loadInt(object + LENGTH);
    }

    @Override
    public long slot(long object, int index) {
        return memory.loadLong(slotOf(object, index));
    }

    @Override
    public void incref(long object) {
        memory.storeLong(object, memory.loadLong(object) + 1);
    }

    @Override
    public void decref(long object) {
        lose(object);
        bury();
    }

    @Override
    public void clear(long object) {
        incref(object);
        empty(object);
        decref(object);
    }

    @Override
    public boolean finalizeOnce(long object) {
        return false;
    }

    @Override
    public long firstWeakReference(long object) {
        return NULL;
    }

    @Override
    public long nextWeakReference(long weakReference) {
        return NULL;
    }

    @Override
    public boolean hasCallback(long weakReference) {
        return false;
    }

    @Override
    public void clearWeakReference(long weakReference) {}

    @Override
    public void deferCallback(long weakReference) {}

    @Override
    public void runDeferredCallbacks() {}

    @Override
    public void collectionStarts(int generation) {}

    @Override
    public void collectionStops(int generation, long collected) {}

    /** The dead are linked through their counts, below 0, until their turn comes. */
    private void lose(long object) {
        long rest = memory.loadLong(object) - 1;
        memory.storeLong(object, rest);
        if (rest == 0) {
            collector.untrack(object);
            memory.storeLong(object, -dying);
            dying = object;
        }
    }

    private void bury() {
        while (dying != NULL) {
            long object = dying;
            dying = -memory.loadLong(object);
            empty(object);
            giveBlock(object - CollectorHeader.SIZE);
            living--;
            collector.released();
        }
    }

    private void empty(long object) {
        int length = slots(object);
        for (int slot = 0; slot < length; slot++) {
            long place = slotOf(object, slot);
            long referent = memory.loadLong(place);
            if (referent != NULL) {
                memory.storeLong(place, NULL);
                lose(referent);
            }
        }
    }

    private long takeBlock() {
        long block = free;
        if (block == NULL) {
            block = next;
            next += blockBytes;
        } else {
            free = memory.loadLong(block);
        }
        return block;
    }

    private void giveBlock(long block) {
        memory.storeLong(block, free);
        free = block;
    }

    private static long slotOf(long object, int slot) {
        return object + SLOTS + (long) slot * Long.BYTES;
    }
}
