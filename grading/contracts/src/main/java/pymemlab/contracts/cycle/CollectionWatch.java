package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pymemlab.contracts.BrokenRule;

/**
 * What one collection may do and has to do, worked out from the kit's own graph when it begins, and
 * again when its finalizers have run.
 */
final class CollectionWatch {

    private final int generation;
    private final Supplier<List<KitObject>> living;
    private final List<KitObject> looked;
    private final Set<KitObject> unreachable;
    private final long began;
    private final Reached reached;
    private final List<KitObject> cleared = new ArrayList<>();
    private final List<KitWeak> due;
    private Set<KitObject> doomed = Set.of();
    private Reached reachedLater;
    private boolean weakSettled;
    private boolean settled;

    /**
     * A collection begins.
     *
     * @param living tells the objects that live whenever it is asked
     */
    CollectionWatch(int generation, Supplier<List<KitObject>> living) {
        this.generation = generation;
        this.living = living;
        List<KitObject> all = living.get();
        began = all.stream().mapToLong(KitObject::tracked).max().orElse(0);
        looked =
                all.stream()
                        .filter(each -> each.isTracked() && each.generation() <= generation)
                        .toList();
        reached = Reached.from(all, Set.copyOf(looked));
        reachedLater = reached;
        unreachable =
                looked.stream()
                        .filter(each -> !reached.includes(each))
                        .collect(Collectors.toUnmodifiableSet());
        due =
                unreachable.stream()
                        .flatMap(each -> each.weakReferences().stream())
                        .filter(weak -> weak.callback().isPresent() && !unreachable.contains(weak))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    int generation() {
        return generation;
    }

    /** Those that it looks at. */
    List<KitObject> looked() {
        return looked;
    }

    void clearsWeak(KitWeak weak) {
        mustBeUnreachable("clearWeakReference(%s)".formatted(weak.name()), weak.referent());
    }

    void defers(KitWeak weak) {
        String call = "deferCallback(%s)".formatted(weak.name());
        if (weak.callback().isEmpty()) {
            throw new BrokenRule(
                    "%s needs a weak reference with a callback, but it has none".formatted(call));
        }
        if (!weak.isCleared()) {
            throw new BrokenRule(
                    "%s needs %s to be cleared before, but it still answers"
                            .formatted(call, weak.name()));
        }
        if (unreachable.contains(weak)) {
            throw new BrokenRule(
                    "%s needs a weak reference that is reachable itself, but %s is not"
                            .formatted(call, weak.name()));
        }
        due.remove(weak);
    }

    void runsCallbacks() {
        weakReferencesMustBeCleared("runDeferredCallbacks()");
    }

    void finalizes(KitObject object) {
        String call = "finalizeOnce(%s)".formatted(object.name());
        mustBeUnreachable(call, object);
        weakReferencesMustBeCleared(call);
        if (settled) {
            throw new BrokenRule(
                    "%s needs to come before anything is cleared, but %s was cleared already"
                            .formatted(call, cleared.get(0).name()));
        }
        mustBeInOrder(call, object);
    }

    void clears(KitObject object) {
        String call = "clear(%s)".formatted(object.name());
        settle(call);
        mustBeUnreachable(call, object);
        if (!doomed.contains(object)) {
            throw new BrokenRule(
                    "%s needs %s to be unreachable after the finalizers, but it is reached: %s"
                            .formatted(call, object.name(), reachedLater.way(object)));
        }
        cleared.add(object);
    }

    /** It has ended: all that it had to clear is cleared. The answer is its result. */
    long mustHaveCleared() {
        settle("the end of collect(%d)".formatted(generation));
        String left =
                doomed.stream()
                        .filter(each -> !each.isDead() && !cleared.contains(each))
                        .map(KitObject::name)
                        .sorted()
                        .limit(8)
                        .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw new BrokenRule(
                    "nothing outside refers to %s, so collect(%d) needs to clear what is unreachable, but it did not"
                            .formatted(left, generation));
        }
        return doomed.size();
    }

    /** The finalizers have run: what is unreachable now is to be cleared. */
    private void settle(String call) {
        if (settled) {
            return;
        }
        settled = true;
        weakReferencesMustBeCleared(call);
        Set<KitObject> left =
                unreachable.stream().filter(this::isLeft).collect(Collectors.toUnmodifiableSet());
        for (KitObject each : left) {
            if (each.awaitsFinalizer()) {
                throw new BrokenRule(
                        "the finalizers of all that are unreachable need to run before anything is cleared, but that of %s did not"
                                .formatted(each.name()));
            }
        }
        Reached later = Reached.from(living.get(), left);
        reachedLater = later;
        doomed =
                left.stream()
                        .filter(each -> !later.includes(each))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Neither dead nor taken out; who was tracked anew is young and no concern of this one. */
    private boolean isLeft(KitObject object) {
        return !object.isDead() && object.isTracked() && object.tracked() <= began;
    }

    private void mustBeUnreachable(String call, KitObject object) {
        if (unreachable.contains(object)) {
            return;
        }
        throw new BrokenRule(
                looked.contains(object)
                        ? "%s needs %s to be unreachable, but it is reached: %s"
                                .formatted(call, object.name(), reached.way(object))
                        : "%s needs an object that this collection of generation %d looks at, but %s is %s"
                                .formatted(call, generation, object.name(), whereabouts(object)));
    }

    private static String whereabouts(KitObject object) {
        return switch (object.generation()) {
            case KitObject.NONE -> "not tracked";
            case KitObject.FROZEN -> "frozen";
            default -> "in generation " + object.generation();
        };
    }

    private void weakReferencesMustBeCleared(String call) {
        if (weakSettled) {
            return; // Callbacks and finalizers may have made new ones.
        }
        weakSettled = true;
        for (KitObject each : unreachable) {
            if (!each.isDead() && !each.weakReferences().isEmpty()) {
                throw new BrokenRule(
                        "%s needs all weak references to what is unreachable to be cleared before, but %s still answers"
                                .formatted(call, each.weakReferences().get(0).name()));
            }
        }
        if (!due.isEmpty()) {
            throw new BrokenRule(
                    "the callback of %s needs to run, because %s is unreachable, but it was not deferred before %s"
                            .formatted(due.get(0).name(), due.get(0).referent().name(), call));
        }
    }

    /** Whatever was tracked with it in the youngest generation, and before it, comes before it. */
    private void mustBeInOrder(String call, KitObject object) {
        if (object.generation() != 0) {
            return;
        }
        unreachable.stream()
                .filter(each -> each != object && !each.isDead() && each.awaitsFinalizer())
                .filter(each -> each.generation() == 0 && each.tracked() < object.tracked())
                .findFirst()
                .ifPresent(
                        elder -> {
                            throw new BrokenRule(
                                    "%s needs to come after that of %s, which was tracked earlier, but it came before"
                                            .formatted(call, elder.name()));
                        });
    }
}
