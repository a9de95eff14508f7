package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorClearing;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 2: objects die while others are cleared. */
class CycleCollectorClearingTest extends CycleCollectorClearing {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
