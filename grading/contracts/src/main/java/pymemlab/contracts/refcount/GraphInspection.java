package pymemlab.contracts.refcount;

import java.util.stream.Collectors;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/** Compares the heap's memory with the shadow graph when no call is running. */
final class GraphInspection {

    private final ShadowGraph shadow;
    private final Machine machine;
    private final KitBlocks raw;

    GraphInspection(ShadowGraph shadow, Machine machine, KitBlocks raw) {
        this.shadow = shadow;
        this.machine = machine;
        this.raw = raw;
    }

    /** Who is referenced lives and is as it should be; who is not is gone. */
    void everythingIsInOrder() {
        shadow.settle();
        shadow.nodes().forEach(this::hasAllDone);
        shadow.nodes().forEach(this::isLiveAndWhole);
        shadow.departed().forEach(this::isGivenBack);
        nobodyWroteToTheDead();
    }

    /** The object's first bytes are as laid out, and its slots are what was set. */
    void isAsLaidOut(Thing thing) {
        long type = (int) machine.peek(thing.address() + ObjectLayout.TYPE);
        long length = machine.peek(thing.address() + ObjectLayout.LENGTH);
        if (type != thing.kind().number()) {
            throw new BrokenRule(
                    "%s at 0x%x needs its type, %d, at +8, but %d is there"
                            .formatted(thing.name(), thing.address(), thing.kind().number(), type));
        }
        if (length != thing.length()) {
            throw new BrokenRule(
                    "%s at 0x%x needs its length, %d, at +16, but %d is there"
                            .formatted(thing.name(), thing.address(), thing.length(), length));
        }
    }

    private void hasAllDone(Node node) {
        if (!node.isDying() || !(node instanceof Thing thing)) {
            return;
        }
        if (thing.awaitsFinalizer()) {
            throw new BrokenRule(
                    "%s has lost its last reference, so its finalizer needs to run, but it did not"
                            .formatted(node.name()));
        }
        String due =
                thing.weakReferences().stream()
                        .filter(Weak::isDue)
                        .map(Node::name)
                        .collect(Collectors.joining(", "));
        throw new BrokenRule(
                "%s has lost its last reference, so %s needs to call back, but it did not"
                        .formatted(node.name(), due));
    }

    private void isLiveAndWhole(Node node) {
        if (!raw.isLive(node.address(), node.sizeInBytes())) {
            throw new BrokenRule(
                    "%s is held by %s, so it needs %d bytes of a live block at 0x%x, but they are %s"
                            .formatted(
                                    node.name(),
                                    shadow.whoHolds(node),
                                    node.sizeInBytes(),
                                    node.address(),
                                    raw.isLive(node.address(), 1) ? "fewer" : "given back"));
        }
        hasItsCount(node);
        if (node instanceof Thing thing) {
            hasItsSlots(thing);
        }
    }

    private void hasItsCount(Node node) {
        long count = machine.peek(node.address() + ObjectLayout.COUNT);
        if (count != node.count()) {
            throw new BrokenRule(
                    "%s is held by %s, so its count needs to be %d, but it is %d"
                            .formatted(node.name(), shadow.whoHolds(node), node.count(), count));
        }
    }

    private void hasItsSlots(Thing thing) {
        for (int slot = 0; slot < thing.length(); slot++) {
            long right = thing.slot(slot).map(Node::address).orElse(Memory.NULL);
            long actual = machine.peek(ObjectLayout.slotOf(thing.address(), slot));
            if (actual != right) {
                throw new BrokenRule(
                        "slot %d of %s needs to hold %s, but it holds %s"
                                .formatted(slot, thing.name(), nameOf(right), nameOf(actual)));
            }
        }
    }

    private void isGivenBack(Node node) {
        boolean reused = shadow.at(node.address()).filter(other -> other != node).isPresent();
        if (!reused && raw.isLive(node.address(), 1)) {
            throw new BrokenRule(
                    "%s has lost its last reference, so its memory at 0x%x needs to go back, but it is still taken"
                            .formatted(node.name(), node.address()));
        }
    }

    private void nobodyWroteToTheDead() {
        long spoilt = raw.firstSpoilt();
        if (spoilt != Memory.NULL) {
            throw new BrokenRule(
                    "nobody may write to what was given back, but 0x%x was written to after that"
                            .formatted(spoilt));
        }
    }

    /** The name of what is at this address. */
    String nameOf(long address) {
        if (address == Memory.NULL) {
            return "NULL";
        }
        return shadow.at(address).map(Node::name).orElse("0x%x".formatted(address));
    }
}
