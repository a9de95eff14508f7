package pymemlab.contracts.cycle;

import pymemlab.contracts.Binds;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Thresholds;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** The constructor of exercise 7, so that one suite can judge anybody's collector. */
public interface CycleCollectorSubject {

    /** {@code new GenerationalCollector(memory, graph, raw, thresholds)}. */
    @Binds("GenerationalCollector")
    CycleCollector newCollector(
            Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds);
}
