package pymemlab.contracts.refcount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;

/** An object with slots. */
final class Thing extends Node {

    /** How far its finalizer has come. */
    private enum Finalizer {
        AHEAD,
        RUNNING,
        DONE
    }

    private final Kind kind;
    private final Node[] slots;
    private final List<Weak> weakReferences = new ArrayList<>(); // The newest last.
    private Finalizer finalizer;
    private List<Thing> elders = List.of();

    Thing(String name, long address, Kind kind, int slots) {
        super(name, address);
        this.kind = kind;
        this.slots = new Node[slots];
        finalizer = kind.type().hasFinalizer() ? Finalizer.AHEAD : Finalizer.DONE;
    }

    Kind kind() {
        return kind;
    }

    int length() {
        return slots.length;
    }

    Optional<Node> slot(int index) {
        return Optional.ofNullable(slots[index]);
    }

    void slot(int index, Optional<Node> value) {
        slots[index] = value.orElse(null);
    }

    /** What its slots hold, in the order in which they are released. */
    List<Node> releases() {
        List<Node> values = new ArrayList<>(Arrays.asList(slots));
        values.removeIf(value -> value == null);
        if (kind.type().releaseOrder() == ReleaseOrder.BACKWARD) {
            Collections.reverse(values);
        }
        return values;
    }

    List<Weak> weakReferences() {
        return weakReferences;
    }

    boolean awaitsFinalizer() {
        return finalizer == Finalizer.AHEAD;
    }

    boolean isFinalizing() {
        return finalizer == Finalizer.RUNNING;
    }

    void startFinalizer() {
        finalizer = Finalizer.RUNNING;
    }

    void endFinalizer() {
        finalizer = Finalizer.DONE;
    }

    /** Those that died with the same parent and are released before it. */
    void comesAfter(List<Thing> siblings) {
        elders = List.copyOf(siblings);
    }

    /** One of them whose finalizer still has to run. */
    Optional<Thing> elderWithoutFinalizer() {
        return elders.stream().filter(each -> each.isDying() && each.awaitsFinalizer()).findFirst();
    }

    @Override
    long sizeInBytes() {
        return ObjectLayout.sizeOf(slots.length);
    }

    @Override
    String typeName() {
        return kind.type().name();
    }
}
