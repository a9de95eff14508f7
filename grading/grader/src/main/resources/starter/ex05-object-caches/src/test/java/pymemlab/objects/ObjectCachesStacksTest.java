package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesStacks;
import pymemlab.contracts.objects.ObjectCachesSubject;

/** Runs the directed tests of floats, lists and dicts. */
class ObjectCachesStacksTest extends ObjectCachesStacks {

    @Override
    protected ObjectCachesSubject subject() {
        return new TypedAllocatorSubject();
    }
}
