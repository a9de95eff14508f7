package pymemlab.contracts.objects;

import pymemlab.contracts.Binds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.raw.RawAllocator;

/** The constructor of exercise 5, so that one suite can judge anybody's allocator. */
public interface ObjectCachesSubject {

    /** {@code new TypedAllocator(memory, raw)}. */
    @Binds("TypedAllocator")
    ObjectCaches newCaches(Memory memory, RawAllocator raw);
}
