package pymemlab.contracts.pool;

import pymemlab.contracts.Binds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;
import pymemlab.spec.pool.ObjectAllocator;
import pymemlab.spec.raw.RawAllocator;

/** The constructor of exercise 4, so that one suite can judge anybody's allocator. */
public interface ObjectAllocatorSubject {

    /** {@code new SmallObjectAllocator(memory, arenas, raw)}. */
    @Binds("SmallObjectAllocator")
    ObjectAllocator newAllocator(Memory memory, ArenaSource arenas, RawAllocator raw);
}
