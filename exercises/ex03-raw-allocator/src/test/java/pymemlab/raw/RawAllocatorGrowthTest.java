package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorGrowth;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Looks at when the heap grows, and that it comes together again. */
class RawAllocatorGrowthTest extends RawAllocatorGrowth {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
