package pymemlab.contracts.refcount;

import java.util.List;
import java.util.Optional;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.refcount.ObjectLayout;

/** Whether this is the moment at which a finalizer or callback may run. */
final class Moments {

    private final WatchedGraph graph;
    private final ShadowGraph shadow;

    Moments(WatchedGraph graph) {
        this.graph = graph;
        this.shadow = graph.shadow();
        shadow.settle();
    }

    /** The object whose finalizer runs, if that may be. */
    Thing finalizerOf(long address) {
        Thing thing = thingAt(address);
        String what = "the finalizer of " + thing.name();
        mustBeDead(what, thing);
        if (!thing.awaitsFinalizer()) {
            throw new BrokenRule(what + " needs to run once, but it ran again");
        }
        thing.elderWithoutFinalizer()
                .ifPresent(
                        elder -> {
                            throw new BrokenRule(
                                    "%s needs to run after that of %s, which is released first, but it ran before"
                                            .formatted(what, elder.name()));
                        });
        mustBeWhole(what, thing);
        return thing;
    }

    /** The weak reference whose callback runs, if that may be. */
    Weak callbackOf(int callback, List<Weak> callbacks, long address) {
        if (callback < 0 || callback >= callbacks.size()) {
            throw new BrokenRule(
                    "runCallback needs a number that weakref was given, but it got 0x%x; what was given back holds 0xdd everywhere"
                            .formatted(callback));
        }
        Weak weak = callbacks.get(callback);
        if (weak.address() != address) {
            throw new BrokenRule(
                    "runCallback(%d, …) needs %s at 0x%x, but it got 0x%x"
                            .formatted(callback, weak.name(), weak.address(), address));
        }
        String what = "the callback of " + weak.name();
        if (weak.isGoneSince(shadow.call())) {
            throw new BrokenRule(
                    "%s must never run, because %s died before %s, but it ran"
                            .formatted(what, weak.name(), weak.madeFor().name()));
        }
        if (weak.hasCalledBack()) {
            throw new BrokenRule(what + " needs to run once, but it ran again");
        }
        mustBeDead(what, weak.madeFor());
        mustBeFinalized(what, weak.madeFor());
        mustBeNewest(what, weak);
        mustBeCleared(what, weak);
        return weak;
    }

    private Thing thingAt(long address) {
        Optional<Node> node = shadow.at(address);
        if (node.isEmpty() || !(node.get() instanceof Thing thing)) {
            throw new BrokenRule(
                    "runFinalizer needs the address of an object, but there is none at 0x%x"
                            .formatted(address));
        }
        return thing;
    }

    private void mustBeDead(String what, Thing thing) {
        if (thing.count() > 0) {
            throw new BrokenRule(
                    "%s needs the last reference to %s to be gone, but it ran while %s held it"
                            .formatted(what, thing.name(), shadow.whoHolds(thing)));
        }
    }

    private static void mustBeFinalized(String what, Thing thing) {
        if (thing.awaitsFinalizer() || thing.isFinalizing()) {
            throw new BrokenRule(
                    "%s needs to run after the finalizer of %s, but it ran before that had ended"
                            .formatted(what, thing.name()));
        }
    }

    private void mustBeWhole(String what, Thing thing) {
        long count = graph.machine().peek(thing.address() + ObjectLayout.COUNT);
        if (count != 1) {
            throw new BrokenRule(
                    "%s needs to find count 1, but the count is %d".formatted(what, count));
        }
        for (int slot = 0; slot < thing.length(); slot++) {
            long right = thing.slot(slot).map(Node::address).orElse(0L);
            long actual = graph.machine().peek(ObjectLayout.slotOf(thing.address(), slot));
            if (actual != right) {
                throw new BrokenRule(
                        "%s needs to find %s whole, but slot %d holds %s instead of %s"
                                .formatted(
                                        what,
                                        thing.name(),
                                        slot,
                                        graph.nameOf(actual),
                                        graph.nameOf(right)));
            }
        }
        for (Weak weak : thing.weakReferences()) {
            if (weak.count() > 0 && graph.heap().deref(weak.address()) != thing.address()) {
                throw new BrokenRule(
                        "during %s its weak references need to answer, but deref(%s) returned %s"
                                .formatted(
                                        what,
                                        weak.name(),
                                        graph.nameOf(graph.heap().deref(weak.address()))));
            }
        }
    }

    private static void mustBeNewest(String what, Weak weak) {
        // By number, for it may have left the list: dropped, and about to die.
        weak.madeFor().weakReferences().stream()
                .filter(each -> each.isDue() && each.callback() > weak.callback())
                .findFirst()
                .ifPresent(
                        newer -> {
                            throw new BrokenRule(
                                    "%s needs to run after that of %s, which is newer, but it ran before"
                                            .formatted(what, newer.name()));
                        });
    }

    private void mustBeCleared(String what, Weak weak) {
        long count = graph.machine().peek(weak.address() + ObjectLayout.COUNT);
        if (count < 1) {
            throw new BrokenRule(
                    "%s needs a live weak reference, but the count of %s is %d"
                            .formatted(what, weak.name(), count));
        }
        long answer = graph.heap().deref(weak.address());
        for (Weak each : weak.madeFor().weakReferences()) {
            if (each.count() > 0) {
                answer |= graph.heap().deref(each.address());
            }
        }
        if (answer != 0) {
            throw new BrokenRule(
                    "%s needs all weak references to %s to be cleared first, but one still answers"
                            .formatted(what, weak.madeFor().name()));
        }
    }
}
