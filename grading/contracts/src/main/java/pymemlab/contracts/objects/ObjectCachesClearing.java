package pymemlab.contracts.objects;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.objects.Kind;

/** What {@code clear} gives back, and what it leaves alone. */
public abstract class ObjectCachesClearing {

    private static final List<Request> KINDS =
            List.of(
                    Request.floating(1.5),
                    Request.list(),
                    Request.dict(),
                    Request.tuple(1),
                    Request.tuple(7),
                    Request.tuple(19));

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-12")
    @Test
    void clearGivesAllParkedBlocksBackAndCountsThem() {
        var caches = WatchedCaches.of(subject());
        int count = 1;
        for (Request kind : KINDS) {
            ObjectsInBulk.over(caches).release(ObjectsInBulk.over(caches).make(count++, kind));
        }
        Whereabouts.of(caches).somethingMustBeParked();

        caches.clearAll();

        caches.everythingIsWhole();
    }

    @Rule("OBJ-12")
    @Test
    void eachStackIsCleared() {
        for (Request kind : KINDS) {
            var caches = WatchedCaches.of(subject());
            ObjectsInBulk.over(caches).release(ObjectsInBulk.over(caches).make(3, kind));

            caches.clearAll();
        }
        for (int length = 1; length <= 20; length++) {
            var caches = WatchedCaches.of(subject());
            caches.release(caches.make(Request.tuple(length)));

            caches.clearAll();
        }
    }

    @Rule("OBJ-12")
    @Test
    void withNothingParkedThereIsNothingToClear() {
        var caches = WatchedCaches.of(subject());

        caches.clearAll();
        caches.release(caches.make(Request.integer(1000)));
        caches.release(caches.make(Request.integer(5)));
        caches.release(caches.make(Request.tuple(0)));
        caches.release(caches.make(Request.tuple(20)));
        caches.release(caches.make(Request.instanceOf(Kind.LIST, 0)));
        caches.clearAll();
        caches.clearAll();
    }

    @Rule("OBJ-12")
    @Test
    void liveAndSharedObjectsOutlastIt() {
        var caches = WatchedCaches.of(subject());
        caches.make(Request.integer(5));
        caches.make(Request.tuple(0));
        for (Request kind : KINDS) {
            caches.release(caches.make(kind));
            caches.make(kind);
            caches.make(kind);
        }
        caches.release(caches.live().all().get(3));

        caches.clearAll();

        caches.everythingIsWhole();
    }

    @Rule("OBJ-12")
    @Test
    void clearedStacksStartAgain() {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);
        for (Request kind : KINDS.subList(0, 3)) {
            bulk.release(bulk.make(Stacks.most(kind.kind()) + 5, kind));
            int parked = caches.stacks().count(kind);

            caches.clearAll();

            bulk.release(bulk.make(Stacks.most(kind.kind()) + 5, kind));
            Whereabouts.of(caches).asManyMustBeParked(kind, parked);
        }
    }

    @Rule("OBJ-12")
    @Test
    void clearedStacksOfTuplesStartAgain() {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);
        bulk.release(bulk.make(2005, Request.tuple(3)));
        int parked = caches.stacks().count(Request.tuple(3));

        caches.clearAll();

        bulk.release(bulk.make(2005, Request.tuple(3)));
        Whereabouts.of(caches).asManyMustBeParked(Request.tuple(3), parked);
    }

    @Rule("OBJ-12")
    @Test
    void whenAllIsReleasedAndClearedOnlyBooksAreLeft() {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);
        for (int round = 0; round < 40; round++) {
            for (Request kind : KINDS) {
                bulk.release(bulk.make(20, kind));
            }
            bulk.release(bulk.make(20, Request.integer(1000)));
            caches.clearAll();
        }

        Books.mustBeSmall(caches);
    }
}
