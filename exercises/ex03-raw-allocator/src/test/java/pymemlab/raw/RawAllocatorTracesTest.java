package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorSubject;
import pymemlab.contracts.raw.RawAllocatorTraces;

/** Replays the beginnings of real programs, each twice. */
class RawAllocatorTracesTest extends RawAllocatorTraces {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
