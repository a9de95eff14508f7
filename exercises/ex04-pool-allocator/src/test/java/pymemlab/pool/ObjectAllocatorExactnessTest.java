package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorExactness;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Runs the examples of step 6: CPython's own choices. */
class ObjectAllocatorExactnessTest extends ObjectAllocatorExactness {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
