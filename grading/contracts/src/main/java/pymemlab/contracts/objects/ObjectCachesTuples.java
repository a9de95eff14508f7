package pymemlab.contracts.objects;

import static pymemlab.spec.objects.ObjectCaches.LONGEST_PARKED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.objects.Kind;

/** Tuples: the empty one, and a stack for each length. */
public abstract class ObjectCachesTuples {

    private static final int ROOM_FOR_THOUSANDS = 4 << 20;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-10")
    @Test
    void theEmptyTupleIsTheSameObjectEachTime() {
        var caches = WatchedCaches.of(subject());

        LiveObject a = caches.makeNew(Request.tuple(0));
        LiveObject b = caches.makeNew(Request.tuple(0));

        Sameness.mustBeOne(a, b);
        Sameness.mustBeShared(caches, a);
        caches.everythingIsWhole();
    }

    @Rule("OBJ-10")
    @Test
    void theEmptyTupleIgnoresRelease() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.tuple(0));
        caches.make(Request.integer(1000));

        for (int time = 0; time < 3; time++) {
            caches.release(a);
        }
        caches.make(Request.integer(2000)); // Where it was, if it has gone.
        caches.make(Request.tuple(1));

        Sameness.mustBeOne(a, caches.make(Request.tuple(0)));
        caches.everythingIsWhole();
    }

    @Rule("OBJ-10")
    @Test
    void theEmptyTupleIsNoOtherObject() {
        var caches = WatchedCaches.of(subject());

        LiveObject a = caches.make(Request.tuple(0));
        LiveObject b = caches.make(Request.tuple(1));
        LiveObject c = caches.make(Request.integer(0));

        Sameness.mustBeTwo(a, b);
        Sameness.mustBeTwo(a, c);
        Sameness.mustNotBeShared(caches, b);
        caches.everythingIsWhole();
    }

    @Rule("OBJ-11")
    @Test
    void aNewTupleHasEmptySlots() {
        var caches = WatchedCaches.of(subject());

        for (int length = 1; length <= 25; length++) {
            caches.makeNew(Request.tuple(length));
        }
        caches.makeNew(Request.tuple(1000));

        caches.everythingIsWhole();
    }

    @Rule("OBJ-11")
    @Test
    void aReusedTupleLooksNew() {
        var caches = WatchedCaches.of(subject());
        List<LiveObject> tuples = new ArrayList<>();
        for (int length = 1; length <= 25; length++) {
            tuples.add(caches.make(Request.tuple(length)));
            caches.make(Request.tuple(length)); // What stays, to see that nobody writes beyond.
        }
        ObjectsInBulk.over(caches).release(tuples);

        for (int length = 25; length >= 1; length--) {
            caches.makeNew(Request.tuple(length));
        }

        caches.everythingIsWhole();
    }

    @Rule("OBJ-11")
    @Test
    void theTupleReleasedLastIsHandedOutFirst() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.tuple(3));
        LiveObject b = caches.make(Request.tuple(3));
        LiveObject c = caches.make(Request.tuple(2));

        ObjectsInBulk.over(caches).mustPark(List.of(a, b, c));

        ObjectsInBulk.over(caches).mustReuseAll(Request.tuple(3));
        ObjectsInBulk.over(caches).mustReuseAll(Request.tuple(2));
        caches.everythingIsWhole();
    }

    @Rule("OBJ-11")
    @Test
    void everyLengthHasAStackOfItsOwn() {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);
        List<LiveObject> tuples = new ArrayList<>();
        for (int length = 1; length <= LONGEST_PARKED; length++) {
            tuples.addAll(bulk.make(5, Request.tuple(length)));
        }
        bulk.mustPark(tuples);

        for (int length = LONGEST_PARKED; length >= 1; length--) {
            bulk.mustReuseAll(Request.tuple(length));
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-11")
    @Test
    void twoThousandTuplesOfALengthPark() {
        for (int length : new int[] {1, 4, LONGEST_PARKED}) {
            var caches = WatchedCaches.over(subject(), new ObjectGround(ROOM_FOR_THOUSANDS));
            ObjectsInBulk.over(caches).mustParkAtMost(Request.tuple(length), 2);
        }
    }

    @Rule("OBJ-11")
    @Test
    void oneFullStackLeavesRoomInTheOthers() {
        var caches = WatchedCaches.over(subject(), new ObjectGround(ROOM_FOR_THOUSANDS));
        var bulk = ObjectsInBulk.over(caches);
        bulk.release(bulk.make(2001, Request.tuple(2)));

        for (int length : new int[] {1, 3, LONGEST_PARKED}) {
            LiveObject tuple = caches.make(Request.tuple(length));
            caches.release(tuple);
            Whereabouts.of(caches).mustBeParked(tuple);
        }
    }

    @Rule("OBJ-11")
    @Test
    void longerTuplesAreNotParked() {
        var caches = WatchedCaches.of(subject());
        for (int length : new int[] {20, 21, 32, 100}) {
            LiveObject tuple = caches.make(Request.tuple(length));
            caches.release(tuple);
            Whereabouts.of(caches).mustBeBackInRaw(tuple);
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-11")
    @Test
    void tuplesOfASubtypeAreNotParked() {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);
        bulk.release(bulk.make(2, Request.tuple(3)));

        LiveObject a = caches.make(Request.instanceOf(Kind.TUPLE, 3));
        caches.release(a);

        Whereabouts.of(caches).mustBeBackInRaw(a);
        bulk.make(2, Request.tuple(3));
        caches.everythingIsWhole();
    }
}
