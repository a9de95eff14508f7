package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorCounts;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** Runs the examples of step 3: counts and statistics. */
class CycleCollectorCountsTest extends CycleCollectorCounts {

    @Override
    protected CycleCollectorSubject subject() {
        return new GenerationalCollectorSubject();
    }
}
