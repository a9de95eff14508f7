package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorPlacement;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Replays real programs and compares each block's place with CPython's. */
class ObjectAllocatorPlacementTest extends ObjectAllocatorPlacement {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
