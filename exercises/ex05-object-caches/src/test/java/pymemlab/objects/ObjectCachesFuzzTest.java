package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesFuzz;
import pymemlab.contracts.objects.ObjectCachesSubject;

/** Runs random programs and watches every object. */
class ObjectCachesFuzzTest extends ObjectCachesFuzz {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
