package pymemlab.peers;

import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Trace.Kind;
import pymemlab.contracts.trace.Traces;

/** A trace in plain arrays, so that a replay costs next to nothing beside the allocator. */
final class Calls {

    private final Kind[] kinds;
    private final int[] ids;
    private final int[] sizes;
    private final int idCount;

    private Calls(Trace trace) {
        kinds = new Kind[trace.operations()];
        ids = new int[trace.operations()];
        sizes = new int[trace.operations()];
        idCount = trace.ids();
        for (int call = 0; call < kinds.length; call++) {
            kinds[call] = trace.kind(call);
            ids[call] = trace.id(call);
            sizes[call] = (int) trace.size(call);
        }
    }

    /** The calls of one of the kit's traces; at their end nothing is live. */
    static Calls of(String trace) {
        return new Calls(Traces.named(trace).orElseThrow().balanced());
    }

    int count() {
        return kinds.length;
    }

    int ids() {
        return idCount;
    }

    void replay(Peer peer) {
        for (int call = 0; call < kinds.length; call++) {
            switch (kinds[call]) {
                case ALLOCATE -> peer.allocate(ids[call], sizes[call]);
                case REALLOCATE -> peer.reallocate(ids[call], sizes[call]);
                case FREE -> peer.free(ids[call]);
            }
        }
    }
}
