package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingDepth;
import pymemlab.contracts.refcount.ReferenceCountingSubject;

/** Lets long chains and wide trees die, in step 3. */
class ReferenceCountingDepthTest extends ReferenceCountingDepth {

    @Override
    protected ReferenceCountingSubject subject() {
        return new CountedHeapSubject();
    }
}
