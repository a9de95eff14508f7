package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorFuzz;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Runs random programs, each twice, and watches every block. */
class RawAllocatorFuzzTest extends RawAllocatorFuzz {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
