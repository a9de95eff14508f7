package pymemlab.array;

import pymemlab.contracts.array.DynamicArrayFuzz;
import pymemlab.contracts.array.DynamicArraySubject;

/** Runs random programs against a plain list. */
class DynamicArrayFuzzTest extends DynamicArrayFuzz {

    @Override
    protected DynamicArraySubject subject() {
        return new GrowableArraySubject();
    }
}
