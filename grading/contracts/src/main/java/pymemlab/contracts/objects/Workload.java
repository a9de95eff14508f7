package pymemlab.contracts.objects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Seed;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.ObjectCaches;

/**
 * A program as they are: functions whose arguments and temporaries die when they return, some
 * results that live longer, and now and then many objects at once.
 */
final class Workload {

    private static final int RAW_BYTES = 1 << 20;
    private static final int FUNCTIONS = 1000;
    private static final int RESULTS = 200;
    private static final int FLOOD = 150; // More than most stacks take.

    private final SplittableRandom random = new SplittableRandom(Seed.ofRun());
    private final Stacks stacks = new Stacks();
    private final Deque<Made> results = new ArrayDeque<>();
    private final ObjectGround ground = new ObjectGround(RAW_BYTES);
    private final ObjectCaches caches;
    private long calls;
    private long rawByCPython;

    Workload(ObjectCachesSubject subject) {
        Scene.current().watched(ground.machine());
        caches = subject.newCaches(ground.machine().memory(), ground.asked());
    }

    /** Runs the program, and tells what it took. */
    Bill run() {
        Scene.current().story().call("a program of %,d functions".formatted(FUNCTIONS));
        makeBooks();
        calls = 0;
        rawByCPython = 0;
        long asked = ground.asked().asked();
        Meter.Reading before = ground.machine().meter().read();
        for (int function = 1; function <= FUNCTIONS; function++) {
            callAFunction();
            if (function % 100 == 0) {
                flood();
            }
        }
        long cost = ground.machine().meter().since(before).cost();
        Bill bill = new Bill(calls, cost, ground.asked().asked() - asked, rawByCPython);
        Scene.current().story().returned(bill);
        return bill;
    }

    /** What is made once, in the constructor or later, belongs to no call. */
    private void makeBooks() {
        for (long value = ObjectCaches.SMALLEST_SHARED;
                value <= ObjectCaches.LARGEST_SHARED;
                value++) {
            release(make(Request.integer(value)));
        }
        for (int length = 0; length <= ObjectCaches.LONGEST_PARKED; length++) {
            release(make(Request.tuple(length)));
        }
        for (Request request : List.of(Request.floating(0), Request.list(), Request.dict())) {
            release(make(request));
        }
    }

    private void callAFunction() {
        List<Made> locals = new ArrayList<>();
        locals.add(make(Request.tuple(random.nextInt(5))));
        for (int temporary = random.nextInt(4); temporary > 0; temporary--) {
            locals.add(make(Request.floating(temporary / 2.0)));
            locals.add(make(Request.integer(number())));
        }
        if (random.nextInt(3) == 0) {
            locals.add(make(Request.list()));
        }
        if (random.nextInt(4) == 0) {
            locals.add(make(Request.dict()));
        }
        keep(locals.remove(random.nextInt(locals.size())));
        for (int last = locals.size() - 1; last >= 0; last--) {
            release(locals.get(last));
        }
    }

    private long number() {
        return random.nextInt(10) == 0 ? random.nextInt(1000, 100_000) : random.nextInt(-5, 257);
    }

    private void keep(Made result) {
        results.add(result);
        if (results.size() > RESULTS) {
            release(results.remove());
        }
    }

    private void flood() {
        List<Made> many = new ArrayList<>();
        for (int count = 0; count < FLOOD; count++) {
            many.add(make(Request.floating(count)));
            many.add(make(Request.tuple(2)));
        }
        many.forEach(this::release);
    }

    private Made make(Request request) {
        if (!request.isOfBooks() && stacks.next(request).isEmpty()) {
            rawByCPython++;
        }
        calls++;
        long address = request.of(caches, ground.texts());
        if (address == Memory.NULL) {
            throw new BrokenRule(
                    "%s needs to return an object, but it returned NULL".formatted(request.call()));
        }
        stacks.next(request).ifPresent(parked -> stacks.take(parked, request));
        return new Made(address, request);
    }

    private void release(Made object) {
        calls++;
        caches.release(object.address());
        if (stacks.hasRoomFor(object.request())) {
            stacks.park(object.address(), object.request());
        }
    }

    /** An object, as far as a program cares. */
    private record Made(long address, Request request) {}

    /**
     * What a program took.
     *
     * @param calls of the caches
     * @param cost in units
     * @param raw requests that reached the raw allocator
     * @param rawByCPython those that would have reached it in CPython
     */
    record Bill(long calls, long cost, long raw, long rawByCPython) {

        double costOfACall() {
            return (double) cost / calls;
        }

        double rawByThatOfCPython() {
            return (double) raw / rawByCPython;
        }

        @Override
        public String toString() {
            return "%,d calls, %,d units, %,d requests to raw".formatted(calls, cost, raw);
        }
    }
}
