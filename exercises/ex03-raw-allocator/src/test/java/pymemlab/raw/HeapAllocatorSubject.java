package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorSubject;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** Hands the class of this folder to the suites. */
final class HeapAllocatorSubject implements RawAllocatorSubject {

    @Override
    public RawAllocator newAllocator(Memory memory, OperatingSystem operatingSystem) {
        return new HeapAllocator(memory, operatingSystem);
    }
}
