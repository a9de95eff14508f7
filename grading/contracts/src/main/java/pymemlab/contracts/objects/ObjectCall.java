package pymemlab.contracts.objects;

import java.util.List;

/**
 * One call of a random program. Places count modulo the live objects, so every part of a program is
 * legal.
 */
sealed interface ObjectCall {

    void on(WatchedCaches caches);

    /** A request; NULL is a right answer where the raw allocator has refused. */
    record Make(Request request) implements ObjectCall {
        @Override
        public void on(WatchedCaches caches) {
            caches.tryMake(request);
        }
    }

    /** The release of some live object. */
    record Release(int place) implements ObjectCall {
        @Override
        public void on(WatchedCaches caches) {
            List<LiveObject> live = caches.live().all();
            if (!live.isEmpty()) {
                caches.release(live.get(place % live.size()));
            }
        }
    }

    /** All stacks are emptied. */
    record Clear() implements ObjectCall {
        @Override
        public void on(WatchedCaches caches) {
            caches.clear();
        }
    }

    /** From here on the raw allocator has so much room beside what it holds. */
    record Room(int bytes) implements ObjectCall {
        @Override
        public void on(WatchedCaches caches) {
            caches.letRawHold(caches.ground().raw().held() + bytes);
        }
    }
}
