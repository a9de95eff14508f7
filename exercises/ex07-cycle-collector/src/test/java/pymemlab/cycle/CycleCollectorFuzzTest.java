package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorFuzz;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs random programs and watches every object. */
class CycleCollectorFuzzTest extends CycleCollectorFuzz {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
