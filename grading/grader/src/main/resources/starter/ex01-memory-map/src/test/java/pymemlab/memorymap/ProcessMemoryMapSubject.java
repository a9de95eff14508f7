package pymemlab.memorymap;

import pymemlab.contracts.memorymap.MemoryMapSubject;
import pymemlab.spec.memorymap.MemoryMap;

/** Hands the class of this folder to the suites. */
final class ProcessMemoryMapSubject implements MemoryMapSubject {

    @Override
    public MemoryMap newMap(long lowest, long highest) {
        return new ProcessMemoryMap(lowest, highest);
    }
}
