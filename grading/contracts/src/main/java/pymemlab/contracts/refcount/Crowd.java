package pymemlab.contracts.refcount;

import java.util.function.LongConsumer;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.JavaCode;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** A heap with more objects than a shadow graph can follow; only what is left is looked at. */
final class Crowd {

    private static final int BYTES = (64 << 20) - (1 << 20);
    private static final long BUDGET = 400_000_000;

    private final Story story = Scene.current().story();
    private final Machine machine;
    private final KitBlocks raw;
    private final ReferenceCounting heap;

    private Crowd(ReferenceCountingSubject subject, int bytes, LongConsumer finalizer) {
        story.anew();
        machine = Scene.current().watched(new Machine(bytes + Memory.PAGE_SIZE, BUDGET));
        raw = KitBlocks.quarantining(machine, Memory.PAGE_SIZE, bytes);
        var types = new TypeTable(Kind.types(), new FinalizersOnly(finalizer));
        heap = subject.newHeap(machine.memory(), raw, types);
    }

    /** Room for a million small objects. */
    static Crowd of(ReferenceCountingSubject subject) {
        return new Crowd(subject, BYTES, any -> {});
    }

    /** Room for a hundred thousand of a few slots. */
    static Crowd ofThousands(ReferenceCountingSubject subject) {
        return new Crowd(subject, BYTES / 6, any -> {});
    }

    /** The same, with what their finalizers do. */
    static Crowd withFinalizer(ReferenceCountingSubject subject, LongConsumer finalizer) {
        return new Crowd(subject, BYTES / 6, finalizer);
    }

    /** Room for ten thousand. */
    static Crowd small(ReferenceCountingSubject subject, int bytes) {
        return new Crowd(subject, bytes, any -> {});
    }

    long create(Kind kind, int slots) {
        long object = heap.allocate(kind.number(), slots);
        if (object == Memory.NULL) {
            throw new BrokenRule(
                    "allocate(%s, %d) needs to return an object, because %,d bytes are free, but it returned NULL"
                            .formatted(kind.type().name(), slots, raw.room()));
        }
        return object;
    }

    /** The slot gets the only reference to the value. */
    void give(long object, int slot, long value) {
        heap.set(object, slot, value);
        heap.decref(value);
    }

    /** A chain in which each object holds the next in this slot; its head. */
    long chain(Kind kind, int length, int slots, int slot) {
        long head = create(kind, slots);
        for (int built = 1; built < length; built++) {
            long holder = create(kind, slots);
            give(holder, slot, head);
            head = holder;
        }
        return head;
    }

    /** Tells many calls in one line. */
    void told(String line, Runnable calls) {
        story.inShort(line, calls);
    }

    /** Tells a call and what it costs. */
    Meter.Reading measured(String line, Runnable calls) {
        Meter.Reading before = machine.meter().read();
        told(line, calls);
        return machine.meter().since(before);
    }

    /** Two objects that the program keeps, whoever dies beside them. */
    long bystanders() {
        long holder = create(Kind.LIST, 2);
        give(holder, 0, create(Kind.LIST, 0));
        return holder;
    }

    /** They live as they did; then they go too, and nothing is left. */
    void mustSpare(long bystanders) {
        Expect.that("refcount(the bystander)", 1, () -> heap.refcount(bystanders));
        long child = heap.get(bystanders, 0);
        Expect.that("refcount(what it holds)", 1, () -> heap.refcount(child));
        heap.decref(bystanders);
        mustHoldNothing();
    }

    void mustHoldNothing() {
        if (raw.held() != 0) {
            throw new BrokenRule(
                    "all objects are dead, so the raw allocator needs to hold 0 bytes, but it holds %,d"
                            .formatted(raw.held()));
        }
    }

    /** Its memory is needed no more. */
    void leave() {
        Scene.current().done(machine);
    }

    ReferenceCounting heap() {
        return heap;
    }

    KitBlocks raw() {
        return raw;
    }

    /** Finalizers that all do the same, and nobody who calls back. */
    private record FinalizersOnly(LongConsumer finalizer) implements JavaCode {

        @Override
        public void runFinalizer(long object) {
            finalizer.accept(object);
        }

        @Override
        public void runCallback(int callback, long weakReference) {
            throw new BrokenRule("no weak reference here has a callback, but one was run");
        }

        @Override
        public void unraisable(Throwable exception) {
            throw new BrokenRule("nothing was thrown, but reportUnraisable heard " + exception);
        }
    }
}
