package pymemlab.contracts.cycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.heap.KitBlocks;
import pymemlab.spec.control.Machine;
import pymemlab.spec.cycle.CollectorHeader;
import pymemlab.spec.machine.Memory;

/** All objects of a graph, the dead too, by address: memory is never given out twice. */
final class KitObjects {

    private final Machine machine;
    private final long start;
    private final KitBlocks blocks;
    private final KitObject[] byGranule;
    private final Set<KitObject> living = new LinkedHashSet<>();

    /**
     * No objects yet.
     *
     * @param start a page where nothing is mapped
     */
    KitObjects(Machine machine, long start, int bytes) {
        this.machine = machine;
        this.start = start;
        blocks = KitBlocks.quarantining(machine, start, bytes);
        byGranule = new KitObject[bytes / KitBlocks.ALIGNMENT];
    }

    /** The address of a container to be, behind its header; all its bytes are 0. */
    long placeOfContainer(long bytesWithHeader) {
        return place(bytesWithHeader) + CollectorHeader.SIZE;
    }

    /** The address of an object to be; all its bytes are 0. */
    long place(long bytes) {
        long address = blocks.malloc(bytes);
        if (address == Memory.NULL) {
            throw new IllegalStateException(
                    "The graph needs %d bytes more, but its memory is full. Give it more."
                            .formatted(bytes));
        }
        for (long at = 0; at < bytes; at += Long.BYTES) {
            machine.poke(address + at, 0);
        }
        return address;
    }

    void add(KitObject object) {
        byGranule[(int) granule(object.address())] = object;
        living.add(object);
    }

    /** The object is dead from now on; who asks for it hears so. */
    void remove(KitObject object) {
        object.die();
        living.remove(object);
        blocks.free(object.address() - (object.isContainer() ? CollectorHeader.SIZE : 0));
    }

    /** All that live, by age. */
    List<KitObject> living() {
        return new ArrayList<>(living);
    }

    /** How many bytes live objects take. */
    long held() {
        return blocks.held();
    }

    /** The live object at this address; {@code call} needs it. */
    KitObject live(String call, long address) {
        KitObject object = at(address);
        if (object == null) {
            throw new BrokenRule(
                    "%s(0x%x) needs the address of an object, but none is there"
                            .formatted(call, address));
        }
        if (object.isDead()) {
            throw new BrokenRule(
                    "%s(%s) needs a live object, but %s is dead"
                            .formatted(call, object.name(), object.name()));
        }
        return object;
    }

    KitObject liveContainer(String call, long address) {
        KitObject object = live(call, address);
        if (!object.isContainer()) {
            throw new BrokenRule(
                    "%s(%s) needs a container, but %s is an atom"
                            .formatted(call, object.name(), object.name()));
        }
        return object;
    }

    KitWeak liveWeak(String call, long address) {
        KitObject object = live(call, address);
        if (object instanceof KitWeak weak) {
            return weak;
        }
        throw new BrokenRule(
                "%s(%s) needs a weak reference, but %s is %s"
                        .formatted(
                                call,
                                object.name(),
                                object.name(),
                                object.isContainer() ? "another container" : "an atom"));
    }

    /** The object that begins here, dead or not; null if none ever did. */
    private KitObject at(long address) {
        long granule = granule(address);
        boolean inside = granule >= 0 && granule < byGranule.length;
        KitObject object = inside ? byGranule[(int) granule] : null;
        return object == null || object.address() != address ? null : object;
    }

    private long granule(long address) {
        return Math.floorDiv(address - start, KitBlocks.ALIGNMENT);
    }
}
