package pymemlab.memorymap;

import pymemlab.contracts.memorymap.MemoryMapCode;
import pymemlab.contracts.memorymap.MemoryMapSubject;

/** Runs the examples of step 1. */
class MemoryMapCodeTest extends MemoryMapCode {

    @Override
    protected MemoryMapSubject subject() {
        return new ProcessMemoryMapSubject();
    }
}
