package pymemlab.contracts.refcount;

import pymemlab.contracts.Binds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** The constructor of exercise 6, so that one suite can judge anybody's heap. */
public interface ReferenceCountingSubject {

    /** {@code new CountedHeap(memory, raw, types)}. */
    @Binds("CountedHeap")
    ReferenceCounting newHeap(Memory memory, RawAllocator raw, TypeTable types);
}
