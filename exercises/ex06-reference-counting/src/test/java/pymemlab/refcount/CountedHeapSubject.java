package pymemlab.refcount;

import pymemlab.contracts.refcount.ReferenceCountingSubject;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/** Hands the class of this folder to the suites. */
final class CountedHeapSubject implements ReferenceCountingSubject {

    @Override
    public ReferenceCounting newHeap(Memory memory, RawAllocator raw, TypeTable types) {
        return new CountedHeap(memory, raw, types);
    }
}
