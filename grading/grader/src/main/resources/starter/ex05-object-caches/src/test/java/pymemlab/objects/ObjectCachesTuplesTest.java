package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesSubject;
import pymemlab.contracts.objects.ObjectCachesTuples;

/** Runs the directed tests of tuples. */
class ObjectCachesTuplesTest extends ObjectCachesTuples {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
