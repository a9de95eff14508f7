package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorGenerations;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 3: what is old. */
class CycleCollectorGenerationsTest extends CycleCollectorGenerations {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
