package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorCoalescing;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Runs the examples of step 2. */
class RawAllocatorCoalescingTest extends RawAllocatorCoalescing {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
