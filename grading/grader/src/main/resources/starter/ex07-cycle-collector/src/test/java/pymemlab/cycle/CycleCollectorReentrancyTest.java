package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorReentrancy;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 4: finalizers and callbacks that change the graph. */
class CycleCollectorReentrancyTest extends CycleCollectorReentrancy {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
