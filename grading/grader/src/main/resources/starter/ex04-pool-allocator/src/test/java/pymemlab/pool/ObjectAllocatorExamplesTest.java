package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorExamples;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Runs the examples of steps 1 to 3. */
class ObjectAllocatorExamplesTest extends ObjectAllocatorExamples {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
