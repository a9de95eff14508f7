package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorSubject;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** Hands the class of this folder to the suites. */
final class SmallObjectAllocatorSubject implements ObjectAllocatorSubject {

    @Override
    public ObjectAllocator newAllocator(Memory memory, ArenaSource arenas, RawAllocator raw) {
        return new SmallObjectAllocator(memory, arenas, raw);
    }
}
