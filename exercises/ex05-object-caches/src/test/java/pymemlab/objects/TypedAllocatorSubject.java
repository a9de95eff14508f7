package pymemlab.objects;

import pymemlab.contracts.objects.ObjectCachesSubject;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.raw.RawAllocator;

/** Hands the class of this folder to the suites. */
final class TypedAllocatorSubject implements ObjectCachesSubject {

    @Override
    public ObjectCaches newCaches(Memory memory, RawAllocator raw) {
        return new TypedAllocator(memory, raw);
    }
}
