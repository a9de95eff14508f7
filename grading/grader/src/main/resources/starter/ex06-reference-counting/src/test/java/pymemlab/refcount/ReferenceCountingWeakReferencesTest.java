package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingSubject;
import pymemlab.contracts.refcount.ReferenceCountingWeakReferences;

/** Runs the examples of step 4: weak references and their callbacks. */
class ReferenceCountingWeakReferencesTest extends ReferenceCountingWeakReferences {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
