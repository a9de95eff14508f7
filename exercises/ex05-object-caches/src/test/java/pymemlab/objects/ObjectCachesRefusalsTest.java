package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesRefusals;
import pymemlab.contracts.objects.ObjectCachesSubject;

/** Runs the directed tests without room. */
class ObjectCachesRefusalsTest extends ObjectCachesRefusals {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
