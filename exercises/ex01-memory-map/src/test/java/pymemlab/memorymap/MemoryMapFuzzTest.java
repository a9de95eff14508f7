package pymemlab.memorymap;

import pymemlab.contracts.memorymap.MemoryMapFuzz;
import pymemlab.contracts.memorymap.MemoryMapSubject;

/** Runs random programs against a plain model. */
class MemoryMapFuzzTest extends MemoryMapFuzz {

    @Override
    protected MemoryMapSubject subject() {
        return new ProcessMemoryMapSubject();
    }
}
