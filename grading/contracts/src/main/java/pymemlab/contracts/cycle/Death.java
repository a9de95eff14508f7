package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What becomes of objects without references, one after the other: the finalizer, the weak
 * references, the slots, the memory (CPython, {@code subtype_dealloc}).
 */
final class Death {

    private final KitObjects objects;
    private final References references;
    private final Tracking tracking;
    private final GraphLog log;

    Death(KitObjects objects, References references, Tracking tracking, GraphLog log) {
        this.objects = objects;
        this.references = references;
        this.tracking = tracking;
        this.log = log;
    }

    /** Buries all that are dying, and those that die by that. */
    void bury() {
        while (references.somebodyIsDying()) {
            bury(references.nextDying());
        }
    }

    private void bury(KitObject object) {
        if (object.awaitsFinalizer()) {
            runFinalizer(object); // If nobody has revived it meanwhile, it comes here again.
            return;
        }
        if (!object.weakReferences().isEmpty()) {
            callBack(object);
        }
        references.empty(object);
        if (object instanceof KitWeak weak && !weak.isCleared()) {
            references.clear(weak);
        }
        objects.remove(object);
        tracking.released(object);
    }

    private void runFinalizer(KitObject object) {
        references.pin(object);
        tracking.track(object); // As CPython does: a finalizer may start a collection.
        log.runFinalizer(object);
        references.unpin(object);
    }

    /** All weak references are cleared before the first callback runs. */
    private void callBack(KitObject object) {
        List<KitWeak> called = new ArrayList<>(0);
        for (KitWeak weak : newestFirst(object)) {
            references.clear(weak);
            if (weak.callback().isPresent() && weak.count() > 0) {
                references.pin(weak);
                called.add(weak);
            }
        }
        for (KitWeak weak : called) {
            log.runCallback(weak);
            references.unpin(weak);
        }
    }

    private static List<KitWeak> newestFirst(KitObject object) {
        List<KitWeak> weak = new ArrayList<>(object.weakReferences());
        Collections.reverse(weak);
        return weak;
    }
}
