package pymemlab.contracts.cycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.machine.Memory;

/**
 * The reference-counted heap of a test. It knows its objects itself and trusts no byte of memory;
 * what a collector reads costs a load each.
 *
 * <pre>
 *   -16 header   +0 count   +8 container (4), slots (4)   +16 newest weak reference   +24 slot 0 …
 * </pre>
 */
final class KitGraph implements ObjectGraph {

    private static final int COUNT = 0;
    private static final int KIND = 8;
    private static final int LENGTH = 12;
    private static final int NEWEST = 16;
    private static final int SLOTS = 24;
    private static final int OLDER = SLOTS + Long.BYTES; // Of a weak reference, which has one slot.
    private static final int HAS_CALLBACK = OLDER + Long.BYTES;
    private static final int WEAK_BYTES = HAS_CALLBACK + Long.BYTES;

    private final Machine machine;
    private final Memory memory;
    private final long start;
    private final KitBlocks blocks;
    private final KitObject[] objects; // By granule.
    private final Set<KitObject> living = new LinkedHashSet<>();
    private final Deque<KitObject> dying = new ArrayDeque<>();
    private final List<KitWeak> deferred = new ArrayList<>();
    private final GraphWatch watch;
    private final GraphLog log;
    private Optional<CycleCollector> collector = Optional.empty();
    private boolean counting;
    private long clock;

    /**
     * A graph without objects.
     *
     * @param start a page where nothing is mapped
     * @param watch hears what the collector does
     * @param log hears what Java code does
     */
    KitGraph(Machine machine, long start, int bytes, GraphWatch watch, GraphLog log) {
        this.machine = machine;
        this.memory = machine.memory();
        this.start = start;
        this.watch = watch;
        this.log = log;
        blocks = KitBlocks.quarantining(machine, start, bytes);
        objects = new KitObject[bytes / KitBlocks.ALIGNMENT];
    }

    /** Whom it tells of deaths. */
    void collectedBy(CycleCollector newCollector) {
        collector = Optional.of(newCollector);
    }

    /** From here on the collector hears of each container that is allocated or given back. */
    void countAllocations() {
        counting = true;
    }

    KitObject container(String name, int slots) {
        long bytes = CollectorHeader.SIZE + SLOTS + (long) slots * Long.BYTES;
        long address = block(bytes) + CollectorHeader.SIZE;
        return added(new KitObject(address, name, true, slots));
    }

    KitObject atom(String name) {
        return added(new KitObject(block(SLOTS), name, false, 0));
    }

    /** A weak reference, newer than all others. */
    KitWeak weak(String name, KitObject referent, Optional<Runnable> callback) {
        long address = block(CollectorHeader.SIZE + WEAK_BYTES) + CollectorHeader.SIZE;
        var weak = new KitWeak(address, name, referent, callback, ++clock);
        added(weak);
        machine.poke(address + OLDER, newest(referent));
        machine.poke(address + HAS_CALLBACK, callback.isPresent() ? 1 : 0);
        referent.weakReferences().add(weak);
        machine.poke(referent.address() + NEWEST, address);
        return weak;
    }

    void track(KitObject object) {
        object.tracked(++clock);
        collector.orElseThrow().track(object.address());
    }

    void untrack(KitObject object) {
        object.generation(KitObject.NONE);
        collector.orElseThrow().untrack(object.address());
    }

    /** The program takes a reference. */
    void hold(KitObject object) {
        object.held(object.held() + 1);
        gain(object);
    }

    /** The program lets one go. */
    void drop(KitObject object) {
        object.held(object.held() - 1);
        lose(object);
        bury();
    }

    /** The slot takes a reference of its own; null empties it. */
    void set(KitObject object, int slot, KitObject value) {
        if (value != null) {
            gain(value);
        }
        KitObject old = object.slot(slot);
        store(object, slot, value);
        if (old != null) {
            lose(old);
            bury();
        }
    }

    /** All that live, by age. */
    List<KitObject> living() {
        return new ArrayList<>(living);
    }

    /** A number that grows with each object that is tracked. */
    long now() {
        return clock;
    }

    /** How many bytes live objects take. */
    long held() {
        return blocks.held();
    }

    /** Fails if somebody has written to an object. */
    void mustBeWhole(KitObject object) {
        mustRead("the count", object, COUNT, object.count());
        long kind = (object.isContainer() ? 1 : 0) + ((long) object.length() << Integer.SIZE);
        mustRead("the length", object, KIND, kind);
        for (int slot = 0; slot < object.length(); slot++) {
            mustRead("slot " + slot, object, SLOTS + slot * Long.BYTES, address(object.slot(slot)));
        }
    }

    @Override
    public boolean isContainer(long object) {
        live("isContainer", object);
        return memory.loadInt(object + KIND) == 1;
    }

    @Override
    public long count(long object) {
        live("count", object);
        return memory.loadLong(object + COUNT);
    }

    @Override
    public int slots(long object) {
        live("slots", object);
        return memory.loadInt(object + LENGTH);
    }

    @Override
    public long slot(long object, int index) {
        KitObject live = live("slot", object);
        if (index < 0 || index >= live.length()) {
            throw new IndexOutOfBoundsException(
                    "slot(%s, %d) needs a slot that exists, but %s has %d."
                            .formatted(live.name(), index, live.name(), live.length()));
        }
        return memory.loadLong(object + SLOTS + (long) index * Long.BYTES);
    }

    @Override
    public void incref(long object) {
        KitObject live = live("incref", object);
        live.lent(live.lent() + 1);
        gain(live);
    }

    @Override
    public void decref(long object) {
        KitObject live = live("decref", object);
        if (live.lent() == 0) {
            throw new BrokenRule(
                    "decref(%s) needs a reference that the collector has taken, but it has none"
                            .formatted(live.name()));
        }
        live.lent(live.lent() - 1);
        lose(live);
        bury();
    }

    @Override
    public void clear(long object) {
        KitObject cleared = liveContainer("clear", object);
        watch.clears(cleared);
        pin(cleared); // It must not die before all its slots are empty.
        empty(cleared);
        unpin(cleared);
        bury();
    }

    @Override
    public boolean finalizeOnce(long object) {
        KitObject finalized = liveContainer("finalizeOnce", object);
        if (!finalized.awaitsFinalizer()) {
            return false;
        }
        watch.finalizes(finalized);
        pin(finalized);
        log.runFinalizer(finalized);
        unpin(finalized);
        bury();
        return true;
    }

    @Override
    public long firstWeakReference(long object) {
        liveContainer("firstWeakReference", object);
        return memory.loadLong(object + NEWEST);
    }

    @Override
    public long nextWeakReference(long weakReference) {
        weak("nextWeakReference", weakReference);
        return memory.loadLong(weakReference + OLDER);
    }

    @Override
    public boolean hasCallback(long weakReference) {
        weak("hasCallback", weakReference);
        return memory.loadLong(weakReference + HAS_CALLBACK) == 1;
    }

    @Override
    public void clearWeakReference(long weakReference) {
        KitWeak weak = weak("clearWeakReference", weakReference);
        watch.clearsWeak(weak);
        clear(weak);
    }

    @Override
    public void deferCallback(long weakReference) {
        KitWeak weak = weak("deferCallback", weakReference);
        watch.defers(weak);
        pin(weak);
        deferred.add(weak);
    }

    @Override
    public void runDeferredCallbacks() {
        watch.runsCallbacks();
        List<KitWeak> newestFirst = new ArrayList<>(deferred);
        deferred.clear();
        newestFirst.sort(Comparator.comparingLong(KitWeak::made).reversed());
        for (KitWeak weak : newestFirst) {
            log.runCallback(weak);
            unpin(weak);
            bury();
        }
    }

    @Override
    public void collectionStarts(int generation) {
        watch.starts(generation);
    }

    @Override
    public void collectionStops(int generation, long collected) {
        watch.stops(generation, collected);
    }

    private KitObject live(String call, long address) {
        long granule = Math.floorDiv(address - start, KitBlocks.ALIGNMENT);
        boolean inside = granule >= 0 && granule < objects.length;
        KitObject object = inside ? objects[(int) granule] : null;
        if (object == null || object.address() != address) {
            throw new BrokenRule(
                    "%s(0x%x) needs the address of an object, but none is there"
                            .formatted(call, address));
        }
        if (object.isDead()) {
            throw new BrokenRule(
                    "%s(%s) needs a live object, but %s is dead"
                            .formatted(call, object.name(), object.name()));
        }
        return object;
    }

    private KitObject liveContainer(String call, long address) {
        KitObject object = live(call, address);
        if (!object.isContainer()) {
            throw new BrokenRule(
                    "%s(%s) needs a container, but %s is an atom"
                            .formatted(call, object.name(), object.name()));
        }
        return object;
    }

    private KitWeak weak(String call, long address) {
        if (live(call, address) instanceof KitWeak weak) {
            return weak;
        }
        throw new BrokenRule(
                "%s(0x%x) needs a weak reference, but there is another object"
                        .formatted(call, address));
    }

    private long block(long bytes) {
        long address = blocks.malloc(bytes);
        if (address == Memory.NULL) {
            throw new IllegalStateException(
                    "The graph needs %d bytes more, but its memory is full. Give it more."
                            .formatted(bytes));
        }
        for (long at = 0; at < bytes; at += Long.BYTES) {
            machine.poke(address + at, 0);
        }
        return address;
    }

    private <T extends KitObject> T added(T object) {
        objects[(int) ((object.address() - start) / KitBlocks.ALIGNMENT)] = object;
        living.add(object);
        machine.poke(object.address() + COUNT, 1);
        long kind = (object.isContainer() ? 1 : 0) + ((long) object.length() << Integer.SIZE);
        machine.poke(object.address() + KIND, kind);
        if (counting && object.isContainer()) {
            log.allocated(object);
        }
        return object;
    }

    private void pin(KitObject object) {
        object.pin();
        gain(object);
    }

    private void unpin(KitObject object) {
        object.unpin();
        lose(object);
    }

    private void gain(KitObject object) {
        object.count(object.count() + 1);
        machine.poke(object.address() + COUNT, object.count());
    }

    private void lose(KitObject object) {
        object.count(object.count() - 1);
        machine.poke(object.address() + COUNT, object.count());
        if (object.count() == 0) {
            if (object.isTracked()) {
                untrack(object);
            }
            dying.add(object);
        }
    }

    private void bury() {
        while (!dying.isEmpty()) {
            bury(dying.remove());
        }
    }

    private void bury(KitObject object) {
        if (object.awaitsFinalizer()) {
            pin(object);
            track(object); // As CPython's subtype_dealloc does while the finalizer runs.
            log.runFinalizer(object);
            unpin(object);
            return;
        }
        List<KitWeak> called = new ArrayList<>(0);
        for (KitWeak weak : newestFirst(object)) {
            clear(weak);
            if (weak.callback().isPresent() && weak.count() > 0) {
                pin(weak);
                called.add(weak);
            }
        }
        for (KitWeak weak : called) {
            log.runCallback(weak);
            unpin(weak);
        }
        empty(object);
        giveBack(object);
    }

    private void giveBack(KitObject object) {
        if (object instanceof KitWeak weak && !weak.isCleared()) {
            clear(weak);
        }
        object.die();
        living.remove(object);
        boolean container = object.isContainer();
        blocks.free(object.address() - (container ? CollectorHeader.SIZE : 0));
        if (counting && container) {
            log.released();
            collector.orElseThrow().released();
        }
    }

    private static List<KitWeak> newestFirst(KitObject object) {
        List<KitWeak> weak = new ArrayList<>(object.weakReferences());
        Collections.reverse(weak);
        return weak;
    }

    private void empty(KitObject object) {
        for (int slot = 0; slot < object.length(); slot++) {
            KitObject old = object.slot(slot);
            if (old != null) {
                store(object, slot, null);
                lose(old);
            }
        }
    }

    private void clear(KitWeak weak) {
        weak.clear();
        List<KitWeak> all = weak.referent().weakReferences();
        all.remove(weak);
        long older = Memory.NULL;
        for (KitWeak each : all) {
            machine.poke(each.address() + OLDER, older);
            older = each.address();
        }
        machine.poke(weak.referent().address() + NEWEST, older);
    }

    private static long newest(KitObject object) {
        List<KitWeak> all = object.weakReferences();
        return all.isEmpty() ? Memory.NULL : all.get(all.size() - 1).address();
    }

    private void store(KitObject object, int slot, KitObject value) {
        object.slot(slot, value);
        machine.poke(object.address() + SLOTS + (long) slot * Long.BYTES, address(value));
    }

    private void mustRead(String what, KitObject object, long offset, long right) {
        long actual = machine.peek(object.address() + offset);
        if (actual != right) {
            throw new BrokenRule(
                    "%s of %s is the graph's alone, but somebody has written 0x%x to 0x%x"
                            .formatted(what, object.name(), actual, object.address() + offset));
        }
    }

    private static long address(KitObject object) {
        return object == null ? Memory.NULL : object.address();
    }
}
