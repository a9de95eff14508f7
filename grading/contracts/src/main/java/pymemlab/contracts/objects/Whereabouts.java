package pymemlab.contracts.objects;

import java.util.Optional;
import pymemlab.contracts.BrokenRule;

/** Where the blocks of released objects are: parked, or with the raw allocator. */
final class Whereabouts {

    private final WatchedCaches caches;

    private Whereabouts(WatchedCaches caches) {
        this.caches = caches;
    }

    static Whereabouts of(WatchedCaches caches) {
        return new Whereabouts(caches);
    }

    void mustBeBackInRaw(LiveObject released) {
        if (isLive(released)) {
            throw new BrokenRule(
                    "release(%s) needs to give %s back to the raw allocator, but there 0x%x is still live"
                            .formatted(
                                    released.name(),
                                    released.request().call(),
                                    released.address()));
        }
    }

    void mustBeParked(LiveObject released) {
        if (!isLive(released)) {
            throw new BrokenRule(
                    "release(%s) needs to park %s, but the raw allocator has 0x%x back"
                            .formatted(
                                    released.name(),
                                    released.request().call(),
                                    released.address()));
        }
    }

    /** Asks, and fails unless the block that was released last is the answer, if one is parked. */
    LiveObject mustReuse(Request request) {
        Optional<Long> expected = caches.stacks().next(request);
        LiveObject object = caches.make(request);
        expected.filter(address -> address != object.address())
                .ifPresent(
                        address -> {
                            throw new BrokenRule(
                                    "%s needs to return 0x%x, which was released last, but it returned 0x%x"
                                            .formatted(request.call(), address, object.address()));
                        });
        return object;
    }

    /** Without it, nobody knows what {@code clear} does. */
    void somethingMustBeParked() {
        if (caches.stacks().addresses().isEmpty()) {
            throw new BrokenRule(
                    "clear() needs something that is parked, but of all released objects none is");
        }
    }

    void asManyMustBeParked(Request request, int count) {
        if (caches.stacks().count(request) != count) {
            throw new BrokenRule(
                    "after clear() as many need to be parked as before, %d of %s, but %d are"
                            .formatted(count, request.call(), caches.stacks().count(request)));
        }
    }

    private boolean isLive(LiveObject object) {
        return caches.ground().raw().isLive(object.address());
    }
}
