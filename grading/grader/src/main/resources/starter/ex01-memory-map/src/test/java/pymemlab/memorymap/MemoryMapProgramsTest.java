package pymemlab.memorymap;

import pymemlab.contracts.memorymap.MemoryMapPrograms;
import pymemlab.contracts.memorymap.MemoryMapSubject;

/** Runs small Python programs. */
class MemoryMapProgramsTest extends MemoryMapPrograms {

    @Override
    protected MemoryMapSubject subject() {
        return new ProcessMemoryMapSubject();
    }
}
