package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorSubject;
import pymemlab.contracts.cycle.CycleCollectorWeakReferences;

/** Runs the examples of step 4: weak references, and graphs of CPython. */
class CycleCollectorWeakReferencesTest extends CycleCollectorWeakReferences {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
