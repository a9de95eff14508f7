package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesCosts;
import pymemlab.contracts.objects.ObjectCachesSubject;

/** Counts what programs cost. */
class ObjectCachesCostsTest extends ObjectCachesCosts {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
