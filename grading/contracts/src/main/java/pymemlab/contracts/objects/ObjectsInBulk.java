package pymemlab.contracts.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Many calls on watched caches, told in one line. */
final class ObjectsInBulk {

    private final WatchedCaches caches;

    private ObjectsInBulk(WatchedCaches caches) {
        this.caches = caches;
    }

    static ObjectsInBulk over(WatchedCaches caches) {
        return new ObjectsInBulk(caches);
    }

    List<LiveObject> make(int count, Request request) {
        return make(count, request, caches::make);
    }

    /** The same; each must look new. */
    List<LiveObject> makeNew(int count, Request request) {
        return make(count, request, caches::makeNew);
    }

    private List<LiveObject> make(int count, Request request, Function<Request, LiveObject> call) {
        List<LiveObject> objects = new ArrayList<>();
        caches.inShort(
                "%d times %s".formatted(count, request.call()),
                () -> {
                    for (int index = 0; index < count; index++) {
                        objects.add(call.apply(request));
                    }
                });
        return objects;
    }

    /** Releases all of them in their order. */
    void release(List<LiveObject> objects) {
        caches.inShort(inOrder(objects), () -> objects.forEach(caches::release));
    }

    /** Releases all of them; each must be parked. */
    void mustPark(List<LiveObject> objects) {
        for (LiveObject object : objects) {
            caches.release(object);
            Whereabouts.of(caches).mustBeParked(object);
        }
    }

    /** Asks as often as there are blocks parked, and each time the last one must be the answer. */
    void mustReuseAll(Request request) {
        int count = caches.stacks().count(request);
        caches.inShort(
                "%d times %s".formatted(count, request.call()),
                () -> {
                    for (int index = 0; index < count; index++) {
                        Whereabouts.of(caches).mustReuse(request);
                    }
                });
    }

    /** Fills the stack for this request and releases some more objects than it takes. */
    void mustParkAtMost(Request request, int more) {
        List<LiveObject> objects = make(Stacks.most(request.kind()) + more, request);
        caches.inShort(inOrder(objects), () -> objects.forEach(this::releaseAndLook));
    }

    private static String inOrder(List<LiveObject> objects) {
        return objects.isEmpty()
                ? "release nothing"
                : "release %s to %s"
                        .formatted(objects.get(0).name(), objects.get(objects.size() - 1).name());
    }

    private void releaseAndLook(LiveObject object) {
        boolean parks = caches.stacks().hasRoomFor(object.request());
        caches.release(object);
        if (parks) {
            Whereabouts.of(caches).mustBeParked(object);
        } else {
            Whereabouts.of(caches).mustBeBackInRaw(object);
        }
    }
}
