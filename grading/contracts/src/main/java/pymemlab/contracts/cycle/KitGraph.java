package pymemlab.contracts.cycle;

import java.util.List;
import java.util.Optional;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;

/**
 * The reference-counted heap of a test, as its program sees it. It knows its objects itself and
 * trusts no byte of memory.
 */
final class KitGraph {

    private final KitObjects objects;
    private final GraphMirror mirror;
    private final Tracking tracking;
    private final References references;
    private final Death death;
    private final ObjectGraph view;

    /**
     * A graph without objects.
     *
     * @param start a page where nothing is mapped
     * @param watch hears what the collector does
     * @param log hears what Java code does
     */
    KitGraph(Machine machine, long start, int bytes, GraphWatch watch, GraphLog log) {
        objects = new KitObjects(machine, start, bytes);
        mirror = new GraphMirror(machine);
        tracking = new Tracking(log);
        references = new References(mirror, tracking);
        death = new Death(objects, references, tracking, log);
        view = new CollectorView(objects, mirror, references, death, watch, log);
    }

    /** What a collector may see of it and do to it. */
    ObjectGraph view() {
        return view;
    }

    /** Whom it tells of deaths. */
    void collectedBy(CycleCollector collector) {
        tracking.collectedBy(collector);
    }

    /** From here on the collector hears of each container that is allocated or given back. */
    void countAllocations() {
        tracking.countAllocations();
    }

    /** A container, not tracked yet; the program holds it. */
    KitObject container(String name, int slots) {
        long address = objects.placeOfContainer(GraphMirror.bytesOfContainer(slots));
        return added(new KitObject(address, name, true, slots));
    }

    /** An object that can refer to nothing; the program holds it. */
    KitObject atom(String name) {
        long address = objects.place(GraphMirror.bytesOfAtom());
        return added(new KitObject(address, name, false, 0));
    }

    /** A weak reference, newer than all others, not tracked yet; the program holds it. */
    KitWeak weak(String name, KitObject referent, Optional<Runnable> callback) {
        long address = objects.placeOfContainer(GraphMirror.bytesOfWeak());
        var weak = new KitWeak(address, name, referent, callback, tracking.tick());
        mirror.showCallback(weak);
        added(weak);
        referent.add(weak);
        mirror.showWeakReferences(referent);
        return weak;
    }

    void track(KitObject object) {
        tracking.track(object);
    }

    void untrack(KitObject object) {
        tracking.untrack(object);
    }

    /** The program takes a reference. */
    void hold(KitObject object) {
        object.held(object.held() + 1);
        references.gain(object);
    }

    /** The program lets one go. */
    void drop(KitObject object) {
        object.held(object.held() - 1);
        references.lose(object);
        death.bury();
    }

    /** The slot takes a reference of its own; null empties it. */
    void set(KitObject object, int slot, KitObject value) {
        boolean letsGo = object.slot(slot) != null;
        references.set(object, slot, value);
        if (letsGo) {
            death.bury();
        }
    }

    /** All that live, by age. */
    List<KitObject> living() {
        return objects.living();
    }

    /** A number that grows with each object that is tracked. */
    long now() {
        return tracking.now();
    }

    /** How many bytes live objects take. */
    long held() {
        return objects.held();
    }

    /** Fails if somebody has written to an object. */
    void mustBeWhole(KitObject object) {
        mirror.mustBeWhole(object);
    }

    private <T extends KitObject> T added(T object) {
        objects.add(object);
        mirror.show(object);
        tracking.allocated(object);
        return object;
    }
}
