package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingFinalizers;
import pymemlab.contracts.refcount.ReferenceCountingSubject;

/** Runs the examples of step 5, and deaths that CPython showed. */
class ReferenceCountingFinalizersTest extends ReferenceCountingFinalizers {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
