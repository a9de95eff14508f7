package pymemlab.contracts.objects;

import pymemlab.contracts.BrokenRule;

/** Whether two requests were answered with one object. */
final class Sameness {

    private Sameness() {}

    static void mustBeOne(LiveObject first, LiveObject second) {
        if (first.address() != second.address()) {
            throw new BrokenRule(
                    "%s needs to return %s, which is at 0x%x, but it returned 0x%x"
                            .formatted(
                                    second.request().call(),
                                    first.name(),
                                    first.address(),
                                    second.address()));
        }
    }

    static void mustBeTwo(LiveObject first, LiveObject second) {
        if (first.address() == second.address()) {
            throw new BrokenRule(
                    "%s needs to return another object than %s, but it returned 0x%x too"
                            .formatted(second.request().call(), first.name(), second.address()));
        }
    }

    static void mustBeShared(WatchedCaches caches, LiveObject object) {
        if (!caches.isShared(object.name(), object.address())) {
            throw wrong(object, true);
        }
    }

    static void mustNotBeShared(WatchedCaches caches, LiveObject object) {
        if (caches.isShared(object.name(), object.address())) {
            throw wrong(object, false);
        }
    }

    private static BrokenRule wrong(LiveObject object, boolean right) {
        return new BrokenRule(
                "isShared(%s) needs to be %s, because %s = %s, but it is %s"
                        .formatted(
                                object.name(),
                                right,
                                object.name(),
                                object.request().call(),
                                !right));
    }
}
