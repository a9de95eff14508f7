package pymemlab.array;

import pymemlab.contracts.array.DynamicArrayFailures;
import pymemlab.contracts.array.DynamicArraySubject;

/** Runs what step 5 asks for. */
class DynamicArrayFailuresTest extends DynamicArrayFailures {

    @Override
    protected DynamicArraySubject subject() {
        return new GrowableArraySubject();
    }
}
