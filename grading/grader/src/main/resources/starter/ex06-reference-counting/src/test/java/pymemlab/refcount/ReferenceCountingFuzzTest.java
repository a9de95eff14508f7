package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingFuzz;
import pymemlab.contracts.refcount.ReferenceCountingSubject;

/** Runs random programs and watches every object. */
class ReferenceCountingFuzzTest extends ReferenceCountingFuzz {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
