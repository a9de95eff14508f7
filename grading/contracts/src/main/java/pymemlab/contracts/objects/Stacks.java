package pymemlab.contracts.objects;

import static pymemlab.spec.objects.ObjectCaches.DICTS_PARKED;
import static pymemlab.spec.objects.ObjectCaches.FLOATS_PARKED;
import static pymemlab.spec.objects.ObjectCaches.LISTS_PARKED;
import static pymemlab.spec.objects.ObjectCaches.TUPLES_PARKED;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import pymemlab.spec.objects.Kind;

/**
 * What is parked, as a test knows it: blocks of released objects that the raw allocator did not
 * get, in the order of their release. Whether they are too many or too few, only OBJ-6 and OBJ-11
 * ask.
 */
final class Stacks {

    private final Map<Key, Deque<Long>> byKey = new LinkedHashMap<>();

    /** The block that is to answer the request. */
    Optional<Long> next(Request request) {
        return request.isParked() ? Optional.ofNullable(of(request).peek()) : Optional.empty();
    }

    /** The object was released, and its block was kept. */
    void park(long address, Request request) {
        of(request).push(address);
    }

    /** Whether one more may be parked. */
    boolean hasRoomFor(Request request) {
        return request.isParked() && of(request).size() < most(request.kind());
    }

    /** Some request was answered with this block: it is no longer parked. */
    void take(long address, Request request) {
        if (request.isParked()) {
            of(request).remove(address);
        }
    }

    /** The name of the other stack that this block is parked in. */
    Optional<String> otherWith(long address, Request request) {
        for (Map.Entry<Key, Deque<Long>> stack : byKey.entrySet()) {
            boolean own = request.isParked() && stack.getKey().equals(Key.of(request));
            if (!own && stack.getValue().contains(address)) {
                return Optional.of(stack.getKey().toString());
            }
        }
        return Optional.empty();
    }

    /** Only the blocks that pass are still parked. */
    void keep(Predicate<Long> passes) {
        byKey.values().forEach(stack -> stack.removeIf(passes.negate()));
    }

    /** How many are parked. */
    int count(Request request) {
        return of(request).size();
    }

    /** Of all blocks that are parked. */
    Set<Long> addresses() {
        Set<Long> all = new TreeSet<>();
        byKey.values().forEach(all::addAll);
        return all;
    }

    /** By name, what was released last coming first. */
    Map<String, Deque<Long>> byName() {
        Map<String, Deque<Long>> named = new LinkedHashMap<>();
        byKey.forEach((key, stack) -> named.put(key.toString(), stack));
        return named;
    }

    /** How many of a kind, of tuples each length, may be parked. */
    static int most(Kind kind) {
        return switch (kind) {
            case FLOAT -> FLOATS_PARKED;
            case LIST -> LISTS_PARKED;
            case DICT -> DICTS_PARKED;
            case TUPLE -> TUPLES_PARKED;
            case INTEGER, STRING -> 0;
        };
    }

    private Deque<Long> of(Request request) {
        return byKey.computeIfAbsent(Key.of(request), key -> new ArrayDeque<>());
    }

    /** What the blocks of one stack have in common. */
    private record Key(Kind kind, int length) {

        static Key of(Request request) {
            return new Key(request.kind(), request.length());
        }

        @Override
        public String toString() {
            String kinds = kind.name().toLowerCase(Locale.ROOT) + "s";
            return length == 0 ? kinds : "%s of %d".formatted(kinds, length);
        }
    }
}
