package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorSubject;
import pymemlab.contracts.cycle.CycleCollectorTriggers;

/** Runs the examples of step 3: when a collection begins. */
class CycleCollectorTriggersTest extends CycleCollectorTriggers {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
