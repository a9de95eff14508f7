package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesIntegers;
import pymemlab.contracts.objects.ObjectCachesSubject;

/** Runs the directed tests of integers. */
class ObjectCachesIntegersTest extends ObjectCachesIntegers {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
