package pymemlab.contracts.cycle;

import java.util.ArrayDeque;
import java.util.Deque;

/** Takes and gives up references; who has lost the last one waits here for its death. */
final class References {

    private final GraphMirror mirror;
    private final Tracking tracking;
    private final Deque<KitObject> dying = new ArrayDeque<>();

    References(GraphMirror mirror, Tracking tracking) {
        this.mirror = mirror;
        this.tracking = tracking;
    }

    void gain(KitObject object) {
        object.count(object.count() + 1);
        mirror.showCount(object);
    }

    /** Nothing dies yet: the caller may still need what the object refers to. */
    void lose(KitObject object) {
        object.count(object.count() - 1);
        mirror.showCount(object);
        if (object.count() == 0) {
            if (object.isTracked()) {
                tracking.untrack(object);
            }
            dying.add(object);
        }
    }

    /** The graph itself keeps the object alive for a while. */
    void pin(KitObject object) {
        object.pin();
        gain(object);
    }

    void unpin(KitObject object) {
        object.unpin();
        lose(object);
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
        }
    }

    void empty(KitObject object) {
        for (int slot = 0; slot < object.length(); slot++) {
            KitObject old = object.slot(slot);
            if (old != null) {
                store(object, slot, null);
                lose(old);
            }
        }
    }

    /** The weak reference answers NULL from now on. */
    void clear(KitWeak weak) {
        weak.clear();
        mirror.showCleared(weak);
        weak.referent().weakReferences().remove(weak);
        mirror.showWeakReferences(weak.referent());
    }

    boolean somebodyIsDying() {
        return !dying.isEmpty();
    }

    /** The one who lost its last reference first. */
    KitObject nextDying() {
        return dying.remove();
    }

    private void store(KitObject object, int slot, KitObject value) {
        object.slot(slot, value);
        mirror.showSlot(object, slot);
    }
}
