package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorResizing;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Runs the examples of step 3. */
class RawAllocatorResizingTest extends RawAllocatorResizing {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
