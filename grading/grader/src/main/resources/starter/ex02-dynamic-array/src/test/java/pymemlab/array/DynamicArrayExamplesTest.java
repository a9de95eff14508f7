package pymemlab.array;

import pymemlab.contracts.array.DynamicArrayExamples;
import pymemlab.contracts.array.DynamicArraySubject;

/** Runs the examples of steps 1, 2 and 4. */
class DynamicArrayExamplesTest extends DynamicArrayExamples {

    @Override
    protected DynamicArraySubject subject() {
        return new GrowableArraySubject();
    }
}
