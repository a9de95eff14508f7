package pymemlab.grader.harness;

import static pymemlab.spec.pool.ObjectAllocator.SMALL_REQUEST_LIMIT;

import java.util.BitSet;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Trace.Kind;
import pymemlab.contracts.trace.TraceBuilder;

/** Leaves of a trace the blocks that never ask for anything but 1 to 512 bytes. */
final class SmallBlocks {

    private SmallBlocks() {}

    static Trace of(Trace trace) {
        BitSet others = others(trace);
        TraceBuilder small = new TraceBuilder();
        for (int operation = 0; operation < trace.operations(); operation++) {
            int id = trace.id(operation);
            if (id == Trace.NULL_ID || others.get(id)) {
                continue;
            }
            switch (trace.kind(operation)) {
                case ALLOCATE -> small.allocate(id, trace.size(operation));
                case REALLOCATE -> small.reallocate(id, trace.size(operation));
                case FREE -> small.free(id);
            }
        }
        return small.build(trace.name());
    }

    private static BitSet others(Trace trace) {
        BitSet others = new BitSet(trace.ids());
        for (int operation = 0; operation < trace.operations(); operation++) {
            long size = trace.size(operation);
            if (trace.kind(operation) != Kind.FREE && (size < 1 || size > SMALL_REQUEST_LIMIT)) {
                others.set(trace.id(operation));
            }
        }
        return others;
    }
}
