package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorCosts;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Counts what real programs cost: arenas, loads, stores and moves. */
class ObjectAllocatorCostsTest extends ObjectAllocatorCosts {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
