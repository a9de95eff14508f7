package pymemlab.contracts.objects;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Seed;
import pymemlab.spec.objects.Kind;

/** Floats, lists and dicts: what they hold, and how they park. */
public abstract class ObjectCachesStacks {

    private static final List<Request> KINDS =
            List.of(Request.floating(1.5), Request.list(), Request.dict());

    private static final double[] VALUES = {
        1.5,
        0.0,
        -0.0,
        -2.25,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NaN,
    };

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-4")
    @Test
    void aFloatHoldsItsValue() {
        var caches = WatchedCaches.of(subject());

        for (double value : VALUES) {
            caches.makeNew(Request.floating(value));
        }

        caches.everythingIsWhole();
    }

    @Rule("OBJ-4")
    @Test
    void aNewListAndANewDictHoldZero() {
        var caches = WatchedCaches.of(subject());

        caches.makeNew(Request.list());
        caches.makeNew(Request.dict());
        caches.makeNew(Request.list());
        caches.makeNew(Request.dict());

        caches.everythingIsWhole();
    }

    @Rule("OBJ-4")
    @Test
    void aNewListHoldsZeroWhereAnIntegerWas() {
        var caches = WatchedCaches.of(subject());
        List<LiveObject> integers = ObjectsInBulk.over(caches).make(8, Request.integer(1000));
        ObjectsInBulk.over(caches).release(integers); // Raw gives these bytes out again.

        caches.makeNew(Request.list());
        caches.makeNew(Request.dict());
        caches.makeNew(Request.floating(0.0));

        caches.everythingIsWhole();
    }

    @Rule("OBJ-5")
    @Test
    void theListReleasedLastIsHandedOutFirst() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.list());
        LiveObject b = caches.make(Request.list());
        LiveObject c = caches.make(Request.list());

        ObjectsInBulk.over(caches).mustPark(List.of(b, a, c));

        ObjectsInBulk.over(caches).mustReuseAll(Request.list());
        caches.everythingIsWhole();
    }

    @Rule("OBJ-5")
    @Test
    void everyKindHasAStackOfItsOwn() {
        var caches = WatchedCaches.of(subject());
        List<LiveObject> objects =
                KINDS.stream()
                        .flatMap(kind -> ObjectsInBulk.over(caches).make(3, kind).stream())
                        .toList();
        ObjectsInBulk.over(caches).mustPark(objects);

        for (Request kind : KINDS) {
            ObjectsInBulk.over(caches).mustReuseAll(kind);
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-5")
    @Test
    void anyOrderOfReleasesIsTurnedRound() {
        var caches = WatchedCaches.of(subject());
        var random = new SplittableRandom(Seed.ofRun());
        for (Request kind : KINDS) {
            ObjectsInBulk.over(caches).make(20, kind);
        }

        for (int step = 0; step < 300; step++) {
            List<LiveObject> live = caches.live().all();
            if (!live.isEmpty() && random.nextBoolean()) {
                caches.release(live.get(random.nextInt(live.size())));
            } else {
                Whereabouts.of(caches).mustReuse(KINDS.get(random.nextInt(KINDS.size())));
            }
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-6")
    @Test
    void aHundredFloatsPark() {
        ObjectsInBulk.over(WatchedCaches.of(subject())).mustParkAtMost(Request.floating(1.5), 3);
    }

    @Rule("OBJ-6")
    @Test
    void eightyListsPark() {
        ObjectsInBulk.over(WatchedCaches.of(subject())).mustParkAtMost(Request.list(), 3);
    }

    @Rule("OBJ-6")
    @Test
    void eightyDictsPark() {
        ObjectsInBulk.over(WatchedCaches.of(subject())).mustParkAtMost(Request.dict(), 3);
    }

    @Rule("OBJ-6")
    @Test
    void afterSomeWereTakenAsManyParkAgain() {
        var caches = WatchedCaches.of(subject());
        for (Request kind : KINDS) {
            var bulk = ObjectsInBulk.over(caches);
            bulk.release(bulk.make(Stacks.most(kind.kind()) + 5, kind));
            bulk.make(30, kind);

            bulk.mustParkAtMost(kind, 2);
        }
    }

    @Rule("OBJ-7")
    @Test
    void aReusedListLooksNew() {
        reusesLookNew(Request.list());
    }

    @Rule("OBJ-7")
    @Test
    void aReusedDictLooksNew() {
        reusesLookNew(Request.dict());
    }

    @Rule("OBJ-7")
    @Test
    void aReusedFloatHoldsItsNewValue() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.makeNew(Request.floating(1.5));
        LiveObject b = caches.makeNew(Request.floating(-2.25));
        caches.release(a);
        caches.release(b);

        caches.makeNew(Request.floating(0.0));
        caches.makeNew(Request.floating(1e300));

        caches.everythingIsWhole();
    }

    @Rule("OBJ-8")
    @Test
    void anObjectOfASubtypeSaysSo() {
        var caches = WatchedCaches.of(subject());

        for (Kind kind : Kind.values()) {
            LiveObject object = caches.makeNew(Request.instanceOf(kind, someLength(kind)));
            Sameness.mustNotBeShared(caches, object);
        }

        caches.everythingIsWhole();
    }

    @Rule("OBJ-8")
    @Test
    void anObjectOfASubtypeReusesNothing() {
        var caches = WatchedCaches.of(subject());
        for (Request kind : KINDS) {
            var bulk = ObjectsInBulk.over(caches);
            bulk.release(bulk.make(2, kind));

            caches.make(Request.instanceOf(kind.kind(), 0));

            bulk.make(2, kind);
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-8")
    @Test
    void anObjectOfASubtypeIsNotParked() {
        var caches = WatchedCaches.of(subject());

        for (Kind kind : Kind.values()) {
            LiveObject object = caches.make(Request.instanceOf(kind, someLength(kind)));
            caches.release(object);
            Whereabouts.of(caches).mustBeBackInRaw(object);
        }

        caches.everythingIsWhole();
    }

    @Rule("OBJ-8")
    @Test
    void ofASubtypeEvenTheSmallestIsNew() {
        var caches = WatchedCaches.of(subject());
        for (Kind kind : new Kind[] {Kind.INTEGER, Kind.TUPLE, Kind.STRING}) {
            LiveObject a = caches.make(Request.instanceOf(kind, 0));
            LiveObject b = caches.make(Request.instanceOf(kind, 0));

            Sameness.mustBeTwo(a, b);
            Sameness.mustNotBeShared(caches, a);
            caches.release(a);
            Whereabouts.of(caches).mustBeBackInRaw(a);
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-9")
    @Test
    void liveObjectsShareNoByteAndKeepTheirOwn() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.list());
        LiveObject b = caches.make(Request.dict());
        LiveObject c = caches.make(Request.floating(1.5));
        caches.make(Request.integer(1000));
        caches.make(Request.instanceOf(Kind.DICT, 0));

        caches.release(b);
        caches.everythingIsWhole();
        caches.make(Request.dict());
        caches.release(a);
        caches.release(c);
        caches.make(Request.dict());
        caches.make(Request.floating(2.5));

        caches.everythingIsWhole();
    }

    @Rule("OBJ-9")
    @Test
    void manyObjectsKeepTheirBytesWhileOthersComeAndGo() {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);
        for (Request kind : KINDS) {
            List<LiveObject> objects = bulk.make(250, kind);
            bulk.release(objects.subList(60, 220));
            caches.everythingIsWhole();
        }
        for (Request kind : KINDS) {
            bulk.make(130, kind);
            caches.everythingIsWhole();
        }
    }

    private void reusesLookNew(Request request) {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);

        for (int round = 0; round < 3; round++) {
            bulk.release(bulk.makeNew(3, request)); // Its owner wrote length and payload.
            bulk.makeNew(2, request);
        }

        caches.everythingIsWhole();
    }

    private static int someLength(Kind kind) {
        return kind == Kind.TUPLE || kind == Kind.STRING ? 3 : 0;
    }
}
