package pymemlab.contracts.refcount;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.DeadObject;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/**
 * A heap under watch beside a graph that shows what should be referenced, and by whom. Every call
 * is written down; when the outermost has returned, the two are compared.
 */
final class WatchedGraph {

    private static final int BYTES = 1 << 18;

    private final Story story = Scene.current().story();
    private final Machine machine = Scene.current().machine(2 * BYTES);
    private final ShadowGraph shadow = new ShadowGraph();
    private final JavaSide code = new JavaSide(() -> this);
    private final KitBlocks raw;
    private final GraphInspection inspection;
    private final ReferenceCounting heap;
    private int depth;
    private int named;
    private int namedWeak;

    private WatchedGraph(ReferenceCountingSubject subject, boolean reusing) {
        story.anew();
        raw =
                reusing
                        ? KitBlocks.reusing(machine, Memory.PAGE_SIZE, BYTES)
                        : KitBlocks.quarantining(machine, Memory.PAGE_SIZE, BYTES);
        inspection = new GraphInspection(shadow, machine, raw);
        story.call("new CountedHeap(memory, raw, types)");
        heap = subject.newHeap(machine.memory(), raw, new TypeTable(Kind.types(), code));
        story.takeBack();
        Scene.current().draw(new GraphPicture(shadow, machine, raw)::text);
    }

    /** Over memory that is never handed out twice. */
    static WatchedGraph of(ReferenceCountingSubject subject) {
        return new WatchedGraph(subject, false);
    }

    /** Over memory in which the new soon lie where the dead have lain. */
    static WatchedGraph reusing(ReferenceCountingSubject subject) {
        return new WatchedGraph(subject, true);
    }

    /** An object with as many slots as its type has by nature. */
    Thing create(Kind kind) {
        return create(kind, kind.type().slots());
    }

    Thing create(Kind kind, int slots) {
        return tryCreate(kind, slots)
                .orElseThrow(
                        () ->
                                new BrokenRule(
                                        "allocate needs to return an object, but it returned NULL"));
    }

    /** An object, or nothing if NULL was returned. */
    Optional<Thing> tryCreate(Kind kind, int slots) {
        String name = letter(named++);
        String call = "%s = allocate(%s, %d)".formatted(name, kind.type().name(), slots);
        long address = told(call, () -> heap.allocate(kind.number(), slots));
        if (address == Memory.NULL) {
            return Optional.empty();
        }
        var thing = new Thing(name, address, kind, slots);
        accept(thing);
        inspection.isAsLaidOut(thing);
        return Optional.of(thing);
    }

    /** An object that dies as soon as the program lets it go, and does this before. */
    Thing createWithFinalizer(Kind kind, Runnable action) {
        Thing thing = create(kind);
        code.onFinalize(thing, action);
        return thing;
    }

    void onFinalize(Thing thing, Runnable action) {
        code.onFinalize(thing, action);
    }

    /** A weak reference without a callback. */
    Weak weakref(Thing thing) {
        return tryWeakref(thing, TypeTable.NO_CALLBACK).orElseThrow(WatchedGraph::noWeakReference);
    }

    /** A weak reference that does this when its referent is dead. */
    Weak weakref(Thing thing, Runnable action) {
        int number = code.nextCallback();
        Weak weak = tryWeakref(thing, number).orElseThrow(WatchedGraph::noWeakReference);
        code.onCallback(weak, action);
        return weak;
    }

    /** A weak reference, or nothing if NULL was returned. */
    Optional<Weak> tryWeakref(Thing thing, int callback) {
        String name = "w" + ++namedWeak;
        String words = callback == TypeTable.NO_CALLBACK ? "NO_CALLBACK" : "callback " + callback;
        String call = "%s = weakref(%s, %s)".formatted(name, thing.name(), words);
        long address = told(call, () -> heap.weakref(thing.address(), callback));
        if (address == Memory.NULL) {
            return Optional.empty();
        }
        var weak = new Weak(name, address, thing, callback);
        thing.weakReferences().add(weak);
        accept(weak);
        return Optional.of(weak);
    }

    void incref(Node node) {
        beginCall();
        node.hold();
        call("incref(%s)".formatted(node.name()), () -> heap.incref(node.address()));
    }

    /** The program lets go one of its references. */
    void decref(Node node) {
        beginCall();
        shadow.letGo(node);
        call("decref(%s)".formatted(node.name()), () -> heap.decref(node.address()));
    }

    void set(Thing thing, int slot, Node value) {
        set(thing, slot, Optional.of(value));
    }

    void clear(Thing thing, int slot) {
        set(thing, slot, Optional.empty());
    }

    /** The slot gets a reference of its own, and the program lets its own go. */
    void give(Thing thing, int slot, Node value) {
        set(thing, slot, value);
        decref(value);
    }

    private void set(Thing thing, int slot, Optional<Node> value) {
        beginCall();
        shadow.set(thing, slot, value);
        long address = value.map(Node::address).orElse(Memory.NULL);
        String name = value.map(Node::name).orElse("NULL");
        call(
                "set(%s, %d, %s)".formatted(thing.name(), slot, name),
                () -> heap.set(thing.address(), slot, address));
    }

    void mustHaveCount(Node node, long count) {
        Expect.that(
                "refcount(%s)".formatted(node.name()), count, () -> heap.refcount(node.address()));
    }

    void mustLend(Thing thing, int slot, Node expected) {
        mustReturn(
                "get(%s, %d)".formatted(thing.name(), slot),
                expected.address(),
                () -> heap.get(thing.address(), slot));
    }

    void mustLendNull(Thing thing, int slot) {
        mustReturn(
                "get(%s, %d)".formatted(thing.name(), slot),
                Memory.NULL,
                () -> heap.get(thing.address(), slot));
    }

    /** The weak reference answers with its referent. */
    void mustAnswer(Weak weak) {
        long right = weak.madeFor().address();
        mustReturn("deref(%s)".formatted(weak.name()), right, () -> heap.deref(weak.address()));
    }

    /** The weak reference answers NULL. */
    void mustBeCleared(Weak weak) {
        mustReturn(
                "deref(%s)".formatted(weak.name()), Memory.NULL, () -> heap.deref(weak.address()));
    }

    void mustBeGone(Node... nodes) {
        for (Node node : nodes) {
            if (!node.isGone()) {
                throw new BrokenRule("%s needs to be dead, but it lives".formatted(node.name()));
            }
        }
    }

    void mustHaveLogged(String... expected) {
        if (!code.log().equals(List.of(expected))) {
            throw new BrokenRule(
                    "what ran needs to be %s, but it was %s"
                            .formatted(List.of(expected), code.log()));
        }
    }

    /** The call needs to throw {@link DeadObject}, and nothing changes. */
    void mustRefuseTheDead(String call, Runnable body) {
        mustRefuse(DeadObject.class, call, body);
    }

    /** The call needs to throw this, and nothing changes. */
    void mustRefuse(Class<? extends RuntimeException> expected, String call, Runnable body) {
        story.call(call);
        try {
            body.run();
        } catch (RuntimeException thrown) {
            if (!expected.isInstance(thrown)) {
                throw new BrokenRule(
                        "%s needs to throw %s, but it threw %s"
                                .formatted(call, expected.getSimpleName(), thrown));
            }
            story.returned(thrown.getClass().getSimpleName());
            inspection.everythingIsInOrder();
            return;
        }
        throw new BrokenRule(
                "%s needs to throw %s, but it returned".formatted(call, expected.getSimpleName()));
    }

    /** The raw allocator holds nothing. */
    void mustHoldNothing() {
        if (raw.held() != 0) {
            throw new BrokenRule(
                    "all objects are dead, so the raw allocator needs to hold 0 bytes, but it holds %,d"
                            .formatted(raw.held()));
        }
    }

    /** From here on there is no room, which the story tells. */
    void letRawBeFull() {
        story.call("from here on the raw allocator has no room");
        raw.beFull();
    }

    void letRawHaveRoom() {
        story.call("from here on the raw allocator has room again");
        raw.haveRoom();
    }

    /** A finalizer or callback is run by the heap. */
    void nested(String what, Runnable action) {
        story.call("  ".repeat(depth) + what);
        depth++;
        try {
            action.run();
        } finally {
            depth--;
        }
    }

    /** Throws as a program's own code does. */
    void raise(String message) {
        story.call("  ".repeat(depth) + "raise " + message);
        throw new JavaSide.Thrown(message);
    }

    String nameOf(long address) {
        return inspection.nameOf(address);
    }

    ReferenceCounting heap() {
        return heap;
    }

    ShadowGraph shadow() {
        return shadow;
    }

    KitBlocks raw() {
        return raw;
    }

    Machine machine() {
        return machine;
    }

    private void accept(Node node) {
        shadow.add(node);
        if (depth == 0) {
            inspection.everythingIsInOrder();
        }
    }

    private void call(String call, Runnable body) {
        story.call("  ".repeat(depth) + call);
        depth++;
        try {
            body.run();
        } catch (RuntimeException | Error thrown) {
            code.speak(); // What went wrong first explains the rest.
            code.keep(call, thrown);
            throw thrown;
        } finally {
            depth--;
        }
        if (depth == 0) {
            code.speak();
            code.mustHaveReported();
            inspection.everythingIsInOrder();
        }
    }

    private void beginCall() {
        if (depth == 0) {
            shadow.nextCall();
        }
    }

    private long told(String call, LongSupplier body) {
        story.call("  ".repeat(depth) + call);
        long address = body.getAsLong();
        story.returned(address == Memory.NULL ? "NULL" : "0x%x".formatted(address));
        return address;
    }

    private void mustReturn(String call, long expected, LongSupplier body) {
        story.call("  ".repeat(depth) + call);
        long actual = body.getAsLong();
        story.returned(nameOf(actual));
        if (actual != expected) {
            throw new BrokenRule(
                    "%s needs to return %s, but it returned %s"
                            .formatted(call, nameOf(expected), nameOf(actual)));
        }
    }

    private static String letter(int number) {
        String letter = Character.toString('a' + number % 22); // w is for weak references.
        return number < 22 ? letter : letter + number / 22;
    }

    private static BrokenRule noWeakReference() {
        return new BrokenRule("weakref needs to return a weak reference, but it returned NULL");
    }
}
