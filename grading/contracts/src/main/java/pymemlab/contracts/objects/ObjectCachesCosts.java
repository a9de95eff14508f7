package pymemlab.contracts.objects;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.spec.objects.ObjectCaches;

/** What a program costs: how often memory is touched, and how often the heap below is asked. */
public abstract class ObjectCachesCosts {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-19")
    @Test
    void aCallIsCheap() {
        Scene.current().measured(new Workload(subject()).run().costOfACall());
    }

    @Rule("OBJ-20")
    @Test
    void aProgramSeldomReachesTheRawAllocator() {
        Scene.current().measured(new Workload(subject()).run().rawByThatOfCPython());
    }

    @Rule("OBJ-21")
    @Test
    void aLookUpCostsAsMuchAmongManyAsAlone() {
        var lookUps = new LookUps(subject(), Names.of(ObjectCaches.BUCKETS));

        Scene.current().measured(lookUps.costAmongAll() - lookUps.costAlone());
    }
}
