package pymemlab.cycle;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;

/** The phases of a collection (CPython, Modules/gcmodule.c, {@code gc_collect_main}). */
final class Phases {

    private final ObjectGraph graph;
    private final Headers headers;
    private final Lists lists;
    private final Schedule schedule;
    private final Deduction deduction;
    private final Walk walk;

    Phases(ObjectGraph graph, Headers headers, Lists lists, Schedule schedule, Walk walk) {
        this.graph = graph;
        this.headers = headers;
        this.lists = lists;
        this.schedule = schedule;
        this.walk = walk;
        deduction = new Deduction(graph, headers, lists);
    }

    /** Collects a generation and all younger ones, and returns how many were trash. */
    long run(int generation) {
        long looked = lists.generation(generation);
        long older = lists.generation(Math.min(generation + 1, CycleCollector.GENERATIONS - 1));
        long unreachable = lists.unreachable();
        mergeYounger(generation);
        Split split = deduction.split(looked, unreachable);
        schedule.survived(generation, split.reachable());
        if (looked != older) {
            lists.moveAll(looked, older);
        }
        boolean calledBack = clearWeakReferences(unreachable);
        boolean finalized = runFinalizers(unreachable);
        long trash = split.unreachable();
        // Only Java code can bring back, or kill, what nothing led to.
        if (calledBack || finalized) {
            trash = spareResurrected(unreachable, older);
        }
        clear(unreachable, older);
        return trash;
    }

    /** The young go behind the old, so that the list stays sorted by age. */
    private void mergeYounger(int generation) {
        for (int younger = generation - 1; younger >= 0; younger--) {
            lists.moveAll(lists.generation(younger), lists.generation(generation));
        }
    }

    /** Says whether any of them had to call back. */
    private boolean clearWeakReferences(long unreachable) {
        boolean anyDeferred = false;
        walk.begin(unreachable);
        while (walk.hasNext()) {
            anyDeferred |= clearWeakReferencesTo(walk.next());
        }
        graph.runDeferredCallbacks();
        return anyDeferred;
    }

    private boolean clearWeakReferencesTo(long container) {
        boolean anyDeferred = false;
        long weakReference = graph.firstWeakReference(container);
        while (weakReference != NULL) {
            long older = graph.nextWeakReference(weakReference);
            graph.clearWeakReference(weakReference);
            // One that is trash itself must not call: nobody could have seen its callback live.
            if (graph.hasCallback(weakReference) && !headers.isSetAside(weakReference)) {
                graph.deferCallback(weakReference);
                anyDeferred = true;
            }
            weakReference = older;
        }
        return anyDeferred;
    }

    private boolean runFinalizers(long unreachable) {
        boolean anyRan = false;
        walk.begin(unreachable);
        while (walk.hasNext()) {
            anyRan |= graph.finalizeOnce(walk.next());
        }
        return anyRan;
    }

    /** Moves what is reachable by now to the older generation, and counts the rest. */
    private long spareResurrected(long unreachable, long older) {
        Split split = deduction.split(unreachable, lists.trash());
        lists.moveAll(unreachable, older);
        lists.moveAll(lists.trash(), unreachable);
        return split.unreachable();
    }

    private void clear(long trash, long older) {
        walk.begin(trash);
        while (walk.hasNext()) {
            graph.clear(walk.next());
        }
        // Whom others keep grows older; one by one, as this takes the marks off.
        walk.begin(trash);
        while (walk.hasNext()) {
            lists.move(walk.next(), older);
        }
    }
}
