package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesInterning;
import pymemlab.contracts.objects.ObjectCachesSubject;

/** Runs the directed tests of strings. */
class ObjectCachesInterningTest extends ObjectCachesInterning {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
