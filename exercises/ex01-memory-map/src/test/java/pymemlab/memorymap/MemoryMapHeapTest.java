package pymemlab.memorymap;

import pymemlab.contracts.memorymap.MemoryMapHeap;
import pymemlab.contracts.memorymap.MemoryMapSubject;

/** Runs the examples of step 2. */
class MemoryMapHeapTest extends MemoryMapHeap {

    @Override
    protected MemoryMapSubject subject() {
        return new ProcessMemoryMapSubject();
    }
}
