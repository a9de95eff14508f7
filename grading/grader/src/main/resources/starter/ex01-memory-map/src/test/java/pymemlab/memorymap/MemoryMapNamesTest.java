package pymemlab.memorymap;

import pymemlab.contracts.memorymap.MemoryMapNames;
import pymemlab.contracts.memorymap.MemoryMapSubject;

/** Runs the examples of step 4. */
class MemoryMapNamesTest extends MemoryMapNames {

    @Override
    protected MemoryMapSubject subject() {
        return new ProcessMemoryMapSubject();
    }
}
