package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorFinalizers;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 4: finalizers, and graphs of CPython. */
class CycleCollectorFinalizersTest extends CycleCollectorFinalizers {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
