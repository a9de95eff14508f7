package pymemlab.contracts.objects;

import pymemlab.contracts.BrokenRule;
import pymemlab.spec.objects.ObjectCaches;

/** What the raw allocator holds that is neither an object nor parked. */
final class Books {

    private Books() {}

    static void mustBeSmall(WatchedCaches caches) {
        long books = caches.books();
        if (books > ObjectCaches.BOOKS) {
            throw new BrokenRule(
                    "raw's blocks that are neither objects nor parked need to have at most %,d bytes, but they have %,d"
                            .formatted(ObjectCaches.BOOKS, books));
        }
    }

    /** The same calls were made before, when there were {@code earlier} bytes of books. */
    static void mustStay(WatchedCaches caches, long earlier) {
        long books = caches.books();
        if (books != earlier) {
            throw new BrokenRule(
                    "the same calls need no more books the second time, but from %,d bytes they went to %,d"
                            .formatted(earlier, books));
        }
    }
}
