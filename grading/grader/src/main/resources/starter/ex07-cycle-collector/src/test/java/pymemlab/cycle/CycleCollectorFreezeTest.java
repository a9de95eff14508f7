package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorFreeze;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 5: what is set aside. */
class CycleCollectorFreezeTest extends CycleCollectorFreeze {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
