package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesClearing;
import pymemlab.contracts.objects.ObjectCachesSubject;

/** Runs the directed tests of {@code clear}. */
class ObjectCachesClearingTest extends ObjectCachesClearing {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
