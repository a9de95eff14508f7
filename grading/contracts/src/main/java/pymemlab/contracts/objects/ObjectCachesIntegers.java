package pymemlab.contracts.objects;

import static pymemlab.spec.objects.ObjectCaches.LARGEST_SHARED;
import static pymemlab.spec.objects.ObjectCaches.SMALLEST_SHARED;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.spec.machine.Memory;

/** Integers: which exist once, what they hold, and where they go. */
public abstract class ObjectCachesIntegers {

    private static final long[] OTHERS = {
        257,
        -6,
        1000,
        -1000,
        1L << 32,
        (1L << 32) + 5,
        (1L << 40) - 5,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
    };

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-1")
    @Test
    void aSmallIntegerIsTheSameObjectEachTime() {
        var caches = WatchedCaches.of(subject());

        LiveObject a = caches.make(Request.integer(5));
        LiveObject b = caches.make(Request.integer(7));
        LiveObject c = caches.make(Request.integer(5));

        Sameness.mustBeOne(a, c);
        Sameness.mustBeTwo(a, b);
        caches.everythingIsWhole();
    }

    @Rule("OBJ-1")
    @Test
    void theIntegersFromMinusFiveTo256ExistOnce() {
        var caches = WatchedCaches.of(subject());
        Map<Long, LiveObject> first = new HashMap<>();
        caches.inShort(
                "integer(-5), integer(-4) … integer(256)",
                () -> {
                    for (long value = SMALLEST_SHARED; value <= LARGEST_SHARED; value++) {
                        first.put(value, caches.make(Request.integer(value)));
                    }
                });
        mustAllDiffer(first);

        for (long value = LARGEST_SHARED; value >= SMALLEST_SHARED; value--) {
            Sameness.mustBeOne(first.get(value), caches.make(Request.integer(value)));
        }
        caches.everythingIsWhole();
    }

    @Rule("OBJ-1")
    @Test
    void otherIntegersAreNewObjects() {
        for (long value : OTHERS) {
            var caches = WatchedCaches.of(subject());
            LiveObject a = caches.make(Request.integer(value));
            LiveObject b = caches.make(Request.integer(value));

            Sameness.mustBeTwo(a, b);
            caches.everythingIsWhole();
        }
    }

    @Rule("OBJ-1")
    @Test
    void isSharedTellsSmallIntegersFromOthers() {
        var caches = WatchedCaches.of(subject());

        for (long value : new long[] {-5, 0, 5, 256}) {
            Sameness.mustBeShared(caches, caches.make(Request.integer(value)));
        }
        for (long value : OTHERS) {
            Sameness.mustNotBeShared(caches, caches.make(Request.integer(value)));
        }
        if (caches.isShared("NULL", Memory.NULL)) {
            throw new BrokenRule("isShared(NULL) needs to be false, but it is true");
        }
    }

    @Rule("OBJ-2")
    @Test
    void anIntegerHoldsItsKindItsLengthAndItsValue() {
        var caches = WatchedCaches.of(subject());

        caches.makeNew(Request.integer(5));
        caches.makeNew(Request.integer(-5));
        for (long value : OTHERS) {
            caches.makeNew(Request.integer(value));
        }

        caches.everythingIsWhole();
    }

    @Rule("OBJ-2")
    @Test
    void anIntegerHoldsItsValueWhereAnotherWas() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.makeNew(Request.integer(1000));
        caches.makeNew(Request.integer(2000));

        caches.release(a);
        caches.makeNew(Request.integer(-3000));

        caches.everythingIsWhole();
    }

    @Rule("OBJ-3")
    @Test
    void aReleasedIntegerGoesToTheRawAllocator() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.integer(1000));
        LiveObject b = caches.make(Request.integer(1000));

        caches.release(a);

        Whereabouts.of(caches).mustBeBackInRaw(a);
        caches.everythingIsWhole();
        caches.release(b);
        Whereabouts.of(caches).mustBeBackInRaw(b);
    }

    @Rule("OBJ-3")
    @Test
    void aSharedIntegerIgnoresRelease() {
        var caches = WatchedCaches.of(subject());
        for (long value : new long[] {-5, 0, 5, 255, 256}) {
            LiveObject a = caches.make(Request.integer(value));
            LiveObject b = caches.make(Request.integer(value));

            caches.release(a);
            caches.release(b);

            caches.make(Request.integer(value + 1000)); // Where it was, if it has gone.
            Sameness.mustBeOne(a, caches.make(Request.integer(value)));
            caches.everythingIsWhole();
        }
    }

    @Rule("OBJ-3")
    @Test
    void aSharedIntegerMayBeReleasedMoreOftenThanItWasAsked() {
        var caches = WatchedCaches.of(subject());
        LiveObject a = caches.make(Request.integer(5));

        for (int time = 0; time < 5; time++) {
            caches.release(a);
        }

        Sameness.mustBeOne(a, caches.make(Request.integer(5)));
        caches.everythingIsWhole();
    }

    @Rule("OBJ-3")
    @Test
    void releasingNullDoesNothing() {
        var caches = WatchedCaches.of(subject());

        caches.releaseNull();
        caches.make(Request.integer(5));
        caches.make(Request.integer(1000));
        caches.releaseNull();

        caches.everythingIsWhole();
    }

    private static void mustAllDiffer(Map<Long, LiveObject> byValue) {
        Set<Long> addresses = new HashSet<>();
        for (LiveObject object : byValue.values()) {
            if (!addresses.add(object.address())) {
                throw new BrokenRule(
                        "%s needs an object of its own, but 0x%x is that of another integer"
                                .formatted(object.request().call(), object.address()));
            }
        }
    }
}
