package pymemlab.contracts.objects;

import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.ObjectCaches;

/**
 * Caches under watch. It knows every live object and what is parked, uses each object as an owner
 * would, and writes every call down.
 */
final class WatchedCaches {

    private static final int RAW_BYTES = 1 << 18;
    private static final int OF_OTHERS = 13;

    private final Story story = Scene.current().story();
    private final LiveObjects live = new LiveObjects();
    private final Stacks stacks = new Stacks();
    private final ObjectGround ground;
    private final ObjectInspection inspection;
    private final ObjectCaches caches;
    private int named;
    private boolean looking;

    private WatchedCaches(ObjectCachesSubject subject, ObjectGround ground, int firstName) {
        this.ground = ground;
        named = firstName;
        inspection = new ObjectInspection(ground);
        story.call("new TypedAllocator(memory, raw)");
        caches = subject.newCaches(ground.machine().memory(), ground.asked());
        story.takeBack();
        Scene.current().draw(new ObjectPicture(live.view(), stacks)::text);
    }

    /** With room for all that a test may ask. */
    static WatchedCaches of(ObjectCachesSubject subject) {
        return over(subject, new ObjectGround(RAW_BYTES));
    }

    static WatchedCaches over(ObjectCachesSubject subject, ObjectGround ground) {
        Scene.current().watched(ground.machine());
        Scene.current().story().anew(); // A test with several machines tells of the last one.
        return new WatchedCaches(subject, ground, 0);
    }

    /** Other caches over the same raw allocator; their objects are called n, o, p and so on. */
    WatchedCaches beside(ObjectCachesSubject subject) {
        return new WatchedCaches(subject, ground, OF_OTHERS);
    }

    LiveObject make(Request request) {
        return tryMake(request)
                .orElseThrow(
                        () ->
                                new BrokenRule(
                                        "%s needs to return an object, but it returned NULL"
                                                .formatted(request.call())));
    }

    /** The same, and the object must look as its request says, as if never used before. */
    LiveObject makeNew(Request request) {
        looking = true;
        LiveObject object = make(request);
        looking = false;
        return object;
    }

    /** The object, or nothing if NULL was returned. */
    Optional<LiveObject> tryMake(Request request) {
        int number = named++;
        String name = name(number);
        Refusal refusal = new Refusal(ground);
        story.call(name + " = " + request.call());
        long address = request.of(caches, ground.texts());
        story.returned(hex(address));
        if (address == Memory.NULL) {
            refusal.mustBeRight(request, stacks);
            return Optional.empty();
        }
        return Optional.of(used(request, address, name, key(number)));
    }

    void release(LiveObject object) {
        story.call("release(" + object.name() + ")");
        live.remove(object);
        caches.release(object.address());
        if (object.request().isParked() && ground.raw().isLive(object.address())) {
            stacks.park(object.address(), object.request());
        }
    }

    void releaseNull() {
        story.call("release(NULL)");
        caches.release(Memory.NULL);
    }

    /** Gives parked blocks back; whether all of them, and how many, only OBJ-12 asks. */
    long clear() {
        story.call("clear()");
        long count = caches.clear();
        story.returned(count);
        stacks.keep(ground.raw()::isLive);
        return count;
    }

    /** The same; all must go, and the answer must be how many there were. */
    void clearAll() {
        Set<Long> parked = stacks.addresses();
        long count = clear();
        if (count != parked.size()) {
            throw new BrokenRule(
                    "clear() needs to return %d, as many as are parked, but it returned %d"
                            .formatted(parked.size(), count));
        }
        for (long address : stacks.addresses()) {
            throw new BrokenRule(
                    "clear() needs to give all parked blocks to the raw allocator, but there 0x%x is still live"
                            .formatted(address));
        }
    }

    /** There is no room, so the answer must be NULL. */
    void mustRefuse(Request request) {
        mustRefuse(request.call(), objects -> request.of(objects, ground.texts()));
    }

    /** The answer must be NULL, and all that is parked stays. */
    void mustRefuse(String call, ToLongFunction<ObjectCaches> request) {
        Refusal refusal = new Refusal(ground);
        story.call(call);
        long address = request.applyAsLong(caches);
        story.returned(hex(address));
        if (address != Memory.NULL) {
            throw new BrokenRule(
                    "%s needs to return NULL, but it returned 0x%x".formatted(call, address));
        }
        refusal.mustHaveChangedNothing(call);
    }

    boolean isShared(String what, long address) {
        story.call("isShared(" + what + ")");
        boolean answer = caches.isShared(address);
        story.returned(answer);
        return answer;
    }

    /** Tells many calls in one line. */
    void inShort(String line, Runnable calls) {
        story.inShort(line, calls);
    }

    /** Lets the raw allocator give nothing more, and leaves that in the story. */
    void letRawBeFull() {
        letRawHold(ground.raw().held());
    }

    /** Lets the raw allocator's blocks have so many bytes, and leaves that in the story. */
    void letRawHold(long bytes) {
        story.call("from here on raw holds %,d bytes at most".formatted(bytes));
        ground.raw().limit(bytes);
    }

    LiveObjects live() {
        return live;
    }

    Stacks stacks() {
        return stacks;
    }

    ObjectGround ground() {
        return ground;
    }

    /** Fails unless each live object is as its owner left it. */
    void everythingIsWhole() {
        live.view().forEach(object -> object.bytes().mustBeUnchanged(object.name()));
    }

    /** The bytes of raw's blocks that are neither an object's nor parked. */
    long books() {
        Set<Long> known = live.blocks();
        known.addAll(stacks.addresses());
        return ground.heldBeside(known);
    }

    private LiveObject used(Request request, long address, String name, long key) {
        mustNotBeParkedElsewhere(request, address);
        stacks.take(address, request);
        inspection.hasItsOwnBlock(request, address);
        if (looking) {
            inspection.isNew(request, address);
        }
        live.mustHaveRoomFor(request, name, address);
        inspection.use(request, address, key);
        Snapshot bytes = Snapshot.of(ground.machine(), request, address);
        LiveObject object = new LiveObject(name, address, request, bytes);
        live.add(object);
        return object;
    }

    private void mustNotBeParkedElsewhere(Request request, long address) {
        stacks.otherWith(address, request)
                .ifPresent(
                        stack -> {
                            throw new BrokenRule(
                                    "%s needs a block of its own, but 0x%x is one of the parked %s"
                                            .formatted(request.call(), address, stack));
                        });
    }

    private static String hex(long address) {
        return address == Memory.NULL ? "NULL" : "0x" + Long.toHexString(address);
    }

    private static String name(int number) {
        String letter = Character.toString('a' + number % 26);
        return number < 26 ? letter : letter + number / 26;
    }

    private static long key(int number) {
        return 0x5EED + 7919L * number;
    }
}
