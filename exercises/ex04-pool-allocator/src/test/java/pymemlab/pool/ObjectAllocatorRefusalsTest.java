package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorRefusals;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Lets arenas, raw blocks or both run out, in step 5. */
class ObjectAllocatorRefusalsTest extends ObjectAllocatorRefusals {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
