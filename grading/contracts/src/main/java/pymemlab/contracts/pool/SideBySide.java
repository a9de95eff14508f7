package pymemlab.contracts.pool;

import java.util.Optional;
import pymemlab.contracts.trace.Trace;

/** Puts CPython's placement beside another one, operation by operation. */
final class SideBySide {

    private final Trace trace;
    private final PlacementLog log;
    private final CPythonPlacement cpython = new CPythonPlacement();
    private final Place[] places;

    private SideBySide(PoolReplayed replayed) {
        trace = replayed.trace();
        log = replayed.log();
        places = new Place[trace.ids()];
    }

    /** The first operation that ended otherwise than in CPython 3.8, if there is one. */
    static Optional<Difference> firstDifference(PoolReplayed replayed) {
        SideBySide both = new SideBySide(replayed);
        Optional<Difference> difference = Optional.empty();
        for (int operation = 0;
                operation < replayed.operations() && difference.isEmpty();
                operation++) {
            difference = both.step(operation);
        }
        return difference;
    }

    private Optional<Difference> step(int operation) {
        Optional<Difference> difference =
                switch (trace.kind(operation)) {
                    case ALLOCATE -> allocate(operation);
                    case REALLOCATE -> reallocate(operation);
                    case FREE -> free(operation);
                };
        return difference.or(() -> arenas(operation));
    }

    private Optional<Difference> allocate(int operation) {
        return compare(operation, Request.first(trace.size(operation)), malloc(operation));
    }

    private Optional<Difference> reallocate(int operation) {
        Place old = places[trace.id(operation)];
        if (old == null) {
            return allocate(operation);
        }
        long size = trace.size(operation);
        Request request = Request.again(size, old);
        if (old.isRaw() || cpython.staysInPlace(old, size)) {
            return compare(operation, request, old);
        }
        // Compared before the old block is free: so it was when the new one was chosen.
        Optional<Difference> difference = compare(operation, request, malloc(operation));
        cpython.free(old);
        return difference;
    }

    private Optional<Difference> free(int operation) {
        int id = trace.id(operation);
        if (id != Trace.NULL_ID) {
            cpython.free(places[id]);
        }
        return Optional.empty();
    }

    private Place malloc(int operation) {
        return cpython.malloc(trace.size(operation));
    }

    private Optional<Difference> compare(int operation, Request request, Place expected) {
        places[trace.id(operation)] = expected;
        Place actual = log.place(operation);
        if (actual.equals(expected)) {
            return Optional.empty();
        }
        return Optional.of(
                new Explanation(cpython, request, expected, actual)
                        .of(operation, trace.call(operation)));
    }

    private Optional<Difference> arenas(int operation) {
        int held = log.held(operation);
        int total = log.total(operation);
        if (held == cpython.held() && total == cpython.total()) {
            return Optional.empty();
        }
        String asked =
                "%s, needs the arenas that CPython 3.8 had after it, but there are others"
                        .formatted(trace.call(operation));
        return Optional.of(
                new Difference(
                        operation,
                        asked,
                        arenas(cpython.held(), cpython.total()),
                        arenas(held, total),
                        "POOL-19"));
    }

    private static String arenas(int held, int total) {
        return "%d held, %d obtained so far".formatted(held, total);
    }
}
