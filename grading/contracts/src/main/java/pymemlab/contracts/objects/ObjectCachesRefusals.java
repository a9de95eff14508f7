package pymemlab.contracts.objects;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.objects.Kind;

/** What happens when the raw allocator has no room; strings have tests of their own. */
public abstract class ObjectCachesRefusals {

    private static final int ROOM = 1 << 16;

    private static final List<Request> REQUESTS =
            List.of(
                    Request.integer(1000),
                    Request.floating(1.5),
                    Request.list(),
                    Request.dict(),
                    Request.tuple(3),
                    Request.tuple(30),
                    Request.instanceOf(Kind.LIST, 0),
                    Request.instanceOf(Kind.TUPLE, 3));

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-13")
    @Test
    void withoutRoomTheAnswerIsNull() {
        var caches = WatchedCaches.of(subject());
        REQUESTS.forEach(caches::make);
        caches.letRawBeFull();

        for (Request request : REQUESTS) {
            caches.mustRefuse(request);
        }

        caches.everythingIsWhole();
    }

    @Rule("OBJ-13")
    @Test
    void whatIsParkedOrSharedNeedsNoRoom() {
        var caches = WatchedCaches.of(subject());
        List<Request> requests =
                List.of(
                        Request.integer(5),
                        Request.tuple(0),
                        Request.floating(1.5),
                        Request.list(),
                        Request.dict(),
                        Request.tuple(3));
        for (Request request : requests) {
            caches.release(caches.make(request));
        }
        boolean shares = shares(caches, Request.integer(7)) && shares(caches, Request.tuple(0));
        caches.letRawBeFull();

        requests.forEach(caches::tryMake); // What is parked must be there.
        if (shares) {
            caches.make(Request.integer(7));
            caches.make(Request.tuple(0));
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-13")
    @Test
    void aRefusedCallLeavesWhatIsParked() {
        var caches = WatchedCaches.of(subject());
        var bulk = ObjectsInBulk.over(caches);
        for (Request kind : List.of(Request.list(), Request.floating(1.5), Request.tuple(2))) {
            bulk.release(bulk.make(3, kind));
        }
        caches.release(caches.make(Request.dict()));
        caches.letRawBeFull();

        caches.mustRefuse(Request.integer(1000));
        caches.mustRefuse(Request.tuple(7));
        caches.mustRefuse(Request.tuple(50));
        caches.tryMake(Request.dict());
        caches.mustRefuse(Request.dict());
        caches.mustRefuse(Request.instanceOf(Kind.LIST, 0));

        caches.tryMake(Request.list()); // If it is parked, it must be there.
        caches.tryMake(Request.floating(1.5));
        caches.clear();
        caches.everythingIsWhole();
    }

    @Rule("OBJ-13")
    @Test
    void afterARefusalAllGoesOn() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.list());
        caches.letRawBeFull();
        for (Request request : REQUESTS) {
            caches.mustRefuse(request);
        }

        caches.letRawHold(ROOM);
        REQUESTS.forEach(caches::make);
        caches.release(a);
        caches.make(Request.list());
        caches.everythingIsWhole();
    }

    @Rule("OBJ-13")
    @Test
    void negativeLengthsAreRefused() {
        var caches = WatchedCaches.of(subject());
        caches.make(Request.tuple(1));

        for (int length : new int[] {-1, -2, -16, Integer.MIN_VALUE}) {
            caches.mustRefuse("tuple(%d)".formatted(length), objects -> objects.tuple(length));
            caches.mustRefuse(
                    "instanceOf(TUPLE, %d)".formatted(length),
                    objects -> objects.instanceOf(Kind.TUPLE, length));
            caches.mustRefuse(
                    "instanceOf(STRING, %d)".formatted(length),
                    objects -> objects.instanceOf(Kind.STRING, length));
        }
        caches.make(Request.tuple(1));
        caches.everythingIsWhole();
    }

    @Rule("OBJ-13")
    @Test
    void lengthsBeyondTheMachineAreRefused() {
        var caches = WatchedCaches.of(subject());
        caches.make(Request.tuple(1));

        for (int length : new int[] {Integer.MAX_VALUE, 1 << 29, (1 << 29) + 1, 1 << 28}) {
            caches.mustRefuse(Request.tuple(length));
            caches.mustRefuse(Request.instanceOf(Kind.TUPLE, length));
        }
        caches.make(Request.tuple(1));
        caches.everythingIsWhole();
    }

    @Rule("OBJ-13")
    @Test
    void withoutRoomFromTheBeginningNothingBreaks() {
        var ground = new ObjectGround(ROOM);
        ground.raw().limit(0);
        var caches = WatchedCaches.over(subject(), ground);
        for (Request request : REQUESTS) {
            caches.mustRefuse(request);
        }
        caches.tryMake(Request.integer(5));
        caches.tryMake(Request.tuple(0));
        caches.clear();

        caches.letRawHold(ROOM);

        worksFromHereOn(caches);
    }

    /** With every amount of room something else is refused first. */
    @Rule("OBJ-13")
    @Test
    void howeverLittleRoomThereIsNothingBreaks() {
        for (int room = 8; room < 12_000; room += room < 600 ? 24 : 712) {
            var ground = new ObjectGround(ROOM);
            ground.raw().limit(room);
            var caches = WatchedCaches.over(subject(), ground);
            caches.letRawHold(room);
            for (int time = 0; time < 2; time++) {
                caches.tryMake(Request.integer(5));
                caches.tryMake(Request.tuple(0));
                REQUESTS.forEach(caches::tryMake);
            }
            caches.everythingIsWhole();
            caches.live().all().forEach(caches::release);
            caches.clear();

            caches.letRawHold(ROOM);
            worksFromHereOn(caches);
        }
    }

    /** Whether there is one such object; if not, other rules say so. */
    private static boolean shares(WatchedCaches caches, Request request) {
        return caches.make(request).address() == caches.make(request).address();
    }

    private static void worksFromHereOn(WatchedCaches caches) {
        caches.make(Request.integer(5));
        caches.make(Request.tuple(0));
        REQUESTS.forEach(caches::make);
        caches.everythingIsWhole();
        caches.live().all().forEach(caches::release);
        REQUESTS.forEach(caches::make);
        caches.everythingIsWhole();
        caches.live().all().forEach(caches::release);
        caches.clear();
        Books.mustBeSmall(caches);
    }
}
