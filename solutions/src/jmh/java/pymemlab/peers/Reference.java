package pymemlab.peers;

import pymemlab.raw.HeapAllocator;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** The reference on a simulated machine, as a grade runs it. */
final class Reference implements Peer {

    private static final int SIZE = 64 << 20; // Thousands of replays may leave a heap in pieces.

    private final long[] addresses;
    private final RawAllocator allocator;

    Reference(int ids) {
        Machine machine = new Machine(SIZE, Long.MAX_VALUE);
        addresses = new long[ids];
        allocator = new HeapAllocator(machine.memory(), machine.operatingSystem());
    }

    @Override
    public void allocate(int id, int size) {
        addresses[id] = served(allocator.malloc(size));
    }

    @Override
    public void reallocate(int id, int size) {
        addresses[id] = served(allocator.realloc(addresses[id], size));
    }

    @Override
    public void free(int id) {
        allocator.free(addresses[id]);
    }

    private static long served(long address) {
        if (address == Memory.NULL) {
            throw new IllegalStateException("A trace needs every call served, but one got NULL.");
        }
        return address;
    }
}
