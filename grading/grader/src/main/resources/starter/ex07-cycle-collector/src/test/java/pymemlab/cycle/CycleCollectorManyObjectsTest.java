package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorManyObjects;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 1 that have many objects. */
class CycleCollectorManyObjectsTest extends CycleCollectorManyObjects {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
