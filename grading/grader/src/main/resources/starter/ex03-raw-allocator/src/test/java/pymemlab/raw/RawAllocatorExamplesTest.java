package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorExamples;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Runs the examples of step 1. */
class RawAllocatorExamplesTest extends RawAllocatorExamples {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
