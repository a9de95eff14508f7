package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorFuzz;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Runs random programs and watches every block. */
class ObjectAllocatorFuzzTest extends ObjectAllocatorFuzz {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
