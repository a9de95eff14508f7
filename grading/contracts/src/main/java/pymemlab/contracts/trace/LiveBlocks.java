package pymemlab.contracts.trace;

import java.util.Optional;
import java.util.function.Supplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** The blocks that a replay holds: where they are, how large, and what was written into them. */
public final class LiveBlocks {

    private final Machine machine;
    private final Territory territory;
    private final long key;
    private final Supplier<String> call;
    private final Owners owners = new Owners();
    private final long[] addresses;
    private final int[] sizes;
    private final int[] writers; // The operation that wrote into the block.

    private long payload;
    private long peakPayload;

    /**
     * Of no block.
     *
     * @param territory where they may lie
     * @param ids how many there will be
     * @param key decides what is written into the blocks
     * @param call says what is being asked, for complaints
     */
    public LiveBlocks(
            Machine machine, Territory territory, int ids, long key, Supplier<String> call) {
        this.machine = machine;
        this.territory = territory;
        this.key = key;
        this.call = call;
        addresses = new long[ids];
        sizes = new int[ids];
        writers = new int[ids];
    }

    /** Where the block is; NULL if the id has none. */
    public long address(int id) {
        return id == Trace.NULL_ID ? Memory.NULL : addresses[id];
    }

    public long payload() {
        return payload;
    }

    public long peakPayload() {
        return peakPayload;
    }

    /** A new block was given out. */
    public void add(int id, long address, long size, int operation) {
        mustBeUsable(address, size);
        take(id, address, size, operation);
    }

    /** A block, or NULL, was given another size, and perhaps another place. */
    public void resize(int id, long address, long size, int operation) {
        mustBeUsable(address, size);
        if (addresses[id] != Memory.NULL) {
            mustBeIntact(id, address, Math.min(sizes[id], size));
            drop(id);
        }
        take(id, address, size, operation);
    }

    /** A block is about to be given back. */
    public void remove(int id) {
        mustBeUsable(addresses[id], sizes[id]);
        mustBeIntact(id, addresses[id], sizes[id]);
        drop(id);
    }

    private void take(int id, long address, long size, int operation) {
        int owner = owners.claim(address, size, operation);
        if (owner != Owners.NOBODY) {
            throw broken(
                    "bytes of its own, but some at 0x%x belong to the block of operation %d"
                            .formatted(address, owner + 1));
        }
        machine.stamp(address, size, key + operation);
        addresses[id] = address;
        sizes[id] = (int) size;
        writers[id] = operation;
        payload += size;
        peakPayload = Math.max(peakPayload, payload);
    }

    private void drop(int id) {
        owners.release(addresses[id], sizes[id]);
        addresses[id] = Memory.NULL;
        payload -= sizes[id];
    }

    private void mustBeUsable(long address, long size) {
        if (address == Memory.NULL) {
            throw broken("a block, but it returned NULL");
        }
        if (address % RawAllocator.ALIGNMENT != 0) {
            throw broken("a multiple of 16, but it returned 0x%x".formatted(address));
        }
        Optional<String> objection = territory.objection(address, size);
        if (objection.isPresent()) {
            throw broken(objection.get());
        }
    }

    private void mustBeIntact(int id, long address, long count) {
        long intact = machine.intact(address, count, key + writers[id]);
        if (intact < count) {
            throw broken(
                    "the bytes that operation %d left in the block, but byte %d of %d has changed"
                            .formatted(writers[id] + 1, intact, count));
        }
    }

    private BrokenRule broken(String need) {
        return new BrokenRule(call.get() + ", needs " + need);
    }
}
