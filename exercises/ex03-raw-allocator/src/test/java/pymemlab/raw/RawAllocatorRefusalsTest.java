package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorRefusals;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Runs what step 4 asks for. */
class RawAllocatorRefusalsTest extends RawAllocatorRefusals {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
