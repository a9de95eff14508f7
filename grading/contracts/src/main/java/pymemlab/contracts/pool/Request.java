package pymemlab.contracts.pool;

import java.util.Optional;

/**
 * What somebody wants to have a block for.
 *
 * @param size in bytes
 * @param old where its bytes are now
 */
record Request(long size, Optional<Place> old) {

    /** Of a {@code malloc}. */
    static Request first(long size) {
        return new Request(size, Optional.empty());
    }

    /** Of a {@code realloc}. */
    static Request again(long size, Place old) {
        return new Request(size, Optional.of(old));
    }

    /** Whether the block was in this place before. */
    boolean wasAt(Place place) {
        return old.filter(place::equals).isPresent();
    }

    /** Whether the raw allocator gave the block. */
    boolean isOfRaw() {
        return old.filter(Place::isRaw).isPresent();
    }
}
