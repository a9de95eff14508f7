package pymemlab.contracts.objects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pymemlab.contracts.BrokenRule;

/** The objects that were handed out and not released; a shared one once for each owner. */
final class LiveObjects {

    private final Map<String, LiveObject> byName = new LinkedHashMap<>();
    private final Map<Long, List<LiveObject>> byAddress = new HashMap<>();

    /** Fails if another object is there that the new one cannot be. */
    void mustHaveRoomFor(Request request, String name, long address) {
        for (LiveObject other : byAddress.getOrDefault(address, List.of())) {
            if (!other.mayBe(request)) {
                throw new BrokenRule(
                        "%s = %s and %s = %s are both live, but they lie at one place, 0x%x"
                                .formatted(
                                        other.name(),
                                        other.request().call(),
                                        name,
                                        request.call(),
                                        address));
            }
        }
    }

    void add(LiveObject object) {
        byName.put(object.name(), object);
        byAddress.computeIfAbsent(object.address(), address -> new ArrayList<>()).add(object);
    }

    void remove(LiveObject object) {
        byName.remove(object.name());
        byAddress.computeIfPresent(object.address(), (address, there) -> without(object, there));
    }

    /** The oldest first. */
    List<LiveObject> all() {
        return List.copyOf(byName.values());
    }

    /** The same as they are at the moment of looking, without a copy. */
    Collection<LiveObject> view() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** Where those lie that need a block of the raw allocator each. */
    Set<Long> blocks() {
        Set<Long> blocks = new TreeSet<>();
        byName.values().stream()
                .filter(object -> !object.request().isOfBooks())
                .forEach(object -> blocks.add(object.address()));
        return blocks;
    }

    private static List<LiveObject> without(LiveObject object, List<LiveObject> there) {
        there.remove(object);
        return there;
    }
}
