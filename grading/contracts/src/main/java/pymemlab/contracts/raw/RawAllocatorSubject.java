package pymemlab.contracts.raw;

import pymemlab.contracts.Binds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** The constructor of exercise 3, so that one suite can judge anybody's allocator. */
public interface RawAllocatorSubject {

    /** {@code new HeapAllocator(memory, operatingSystem)}. */
    @Binds("HeapAllocator")
    RawAllocator newAllocator(Memory memory, OperatingSystem operatingSystem);
}
