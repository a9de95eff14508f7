package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorResurrection;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 4: who lives on, and graphs of CPython. */
class CycleCollectorResurrectionTest extends CycleCollectorResurrection {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
