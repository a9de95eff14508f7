package pymemlab.raw;

import pymemlab.contracts.raw.RawAllocatorFullMachine;
import pymemlab.contracts.raw.RawAllocatorSubject;

/** Fills the machine and looks what is lost. */
class RawAllocatorFullMachineTest extends RawAllocatorFullMachine {

    @Override
    protected RawAllocatorSubject subject() {
        return new HeapAllocatorSubject();
    }
}
