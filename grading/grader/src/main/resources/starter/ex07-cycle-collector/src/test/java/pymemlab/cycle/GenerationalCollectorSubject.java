package pymemlab.cycle;

import pymemlab.contracts.cycle.CycleCollectorSubject;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** Hands the class of this folder to the suites. */
final class GenerationalCollectorSubject implements CycleCollectorSubject {

    @Override
    public CycleCollector newCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
        return new GenerationalCollector(memory, graph, raw, thresholds);
    }
}
