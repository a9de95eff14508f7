package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingCosts;
import pymemlab.contracts.refcount.ReferenceCountingSubject;

/** Counts what calls, deaths and weak references cost: loads and stores. */
class ReferenceCountingCostsTest extends ReferenceCountingCosts {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
