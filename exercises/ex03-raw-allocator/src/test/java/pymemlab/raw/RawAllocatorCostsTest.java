package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorCosts;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Counts what real programs cost: bytes of the heap, loads, stores, moves and system calls. */
class RawAllocatorCostsTest extends RawAllocatorCosts {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
