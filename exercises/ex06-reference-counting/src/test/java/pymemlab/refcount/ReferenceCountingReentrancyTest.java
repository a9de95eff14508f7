package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingReentrancy;
import pymemlab.contracts.refcount.ReferenceCountingSubject;

/** Lets finalizers and callbacks use the heap, in step 6. */
class ReferenceCountingReentrancyTest extends ReferenceCountingReentrancy {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
