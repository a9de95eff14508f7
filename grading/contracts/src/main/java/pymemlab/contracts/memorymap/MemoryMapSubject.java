package pymemlab.contracts.memorymap;

import pymemlab.contracts.Binds;
import pymemlab.spec.memorymap.MemoryMap;

/** The constructor of exercise 1, so that one suite can judge anybody's. */
public interface MemoryMapSubject {

    /** {@code new ProcessMemoryMap(lowest, highest)}. */
    @Binds("ProcessMemoryMap")
    MemoryMap newMap(long lowest, long highest);
}
