package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorCosts;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Counts what collections cost: loads, stores, bytes. */
class CycleCollectorCostsTest extends CycleCollectorCosts {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
