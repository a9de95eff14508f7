package pymemlab.pool;

import pymemlab.contracts.pool.ObjectAllocatorArenas;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** Looks at the arenas of step 4, and at who owns an address. */
class ObjectAllocatorArenasTest extends ObjectAllocatorArenas {

    @Override
    protected ObjectAllocatorSubject subject() {
        return new SmallObjectAllocatorSubject();
    }
}
