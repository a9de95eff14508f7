package pymemlab.contracts.cycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which of some objects can be reached from outside of them, and on which way. */
final class Reached {

    private static final KitObject PROGRAM = new KitObject(0, "the program", false, 0);

    private final Map<KitObject, KitObject> from = new IdentityHashMap<>();
    private final Deque<KitObject> next = new ArrayDeque<>();

    private Reached() {}

    /**
     * Goes along all references of the living: from what the program or the graph holds, and from
     * all that are not among the candidates.
     */
    static Reached from(List<KitObject> living, Collection<KitObject> candidates) {
        var reached = new Reached();
        for (KitObject each : living) {
            if (!candidates.contains(each) || each.isHeldFromOutside()) {
                reached.reach(each, PROGRAM);
            }
        }
        while (!reached.next.isEmpty()) {
            KitObject holder = reached.next.remove();
            holder.referents().forEach(referent -> reached.reach(referent, holder));
        }
        return reached;
    }

    boolean includes(KitObject object) {
        return from.containsKey(object);
    }

    /** Such as {@code the program -> a -> b}. */
    String way(KitObject object) {
        List<String> names = new ArrayList<>();
        for (KitObject each = object; each != PROGRAM; each = from.get(each)) {
            names.add(each.name());
        }
        names.add(PROGRAM.name());
        Collections.reverse(names);
        return String.join(" -> ", names);
    }

    private void reach(KitObject object, KitObject holder) {
        if (from.putIfAbsent(object, holder) == null) {
            next.add(object);
        }
    }
}
