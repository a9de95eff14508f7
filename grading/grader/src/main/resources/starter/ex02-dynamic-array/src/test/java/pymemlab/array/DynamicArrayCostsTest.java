package pymemlab.array;

import pymemlab.contracts.array.DynamicArrayCosts;
import pymemlab.contracts.array.DynamicArraySubject;

/** Counts loads, stores, moves and system calls. */
class DynamicArrayCostsTest extends DynamicArrayCosts {

    @Override
    protected DynamicArraySubject subject() {
        return new GrowableArraySubject();
    }
}
