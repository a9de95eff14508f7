package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorExamples;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 1: who is found and cleared. */
class CycleCollectorExamplesTest extends CycleCollectorExamples {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
