package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorCalloc;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Asks for zeroed blocks where others were before. */
class RawAllocatorCallocTest extends RawAllocatorCalloc {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
