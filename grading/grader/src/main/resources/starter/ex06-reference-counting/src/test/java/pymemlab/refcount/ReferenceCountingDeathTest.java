package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingDeath;
import pymemlab.contracts.refcount.ReferenceCountingSubject;

/** Runs the examples of step 2: objects die with those that they alone held. */
class ReferenceCountingDeathTest extends ReferenceCountingDeath {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
