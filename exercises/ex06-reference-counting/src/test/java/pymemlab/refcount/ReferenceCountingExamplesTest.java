package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingExamples;
import pymemlab.contracts.refcount.ReferenceCountingSubject;

/** Runs the examples of step 1. */
class ReferenceCountingExamplesTest extends ReferenceCountingExamples {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
