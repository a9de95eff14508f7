package pymemlab.array;

import pymemlab.contracts.array.DynamicArrayEdits;
import pymemlab.contracts.array.DynamicArraySubject;

/** Runs the examples of step 3. */
class DynamicArrayEditsTest extends DynamicArrayEdits {

    @Override
    protected DynamicArraySubject subject() {
        return new GrowableArraySubject();
    }
}
