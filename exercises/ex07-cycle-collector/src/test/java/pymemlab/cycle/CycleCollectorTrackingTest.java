package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorSubject;
import pymemlab.contracts.cycle.CycleCollectorTracking;

/** Runs the examples of step 1: who is tracked. */
class CycleCollectorTrackingTest extends CycleCollectorTracking {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
