package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorResizing;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Runs the examples of step 5. */
class ObjectAllocatorResizingTest extends ObjectAllocatorResizing {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
