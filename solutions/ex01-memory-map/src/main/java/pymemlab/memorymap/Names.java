package pymemlab.memorymap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.UnknownName;

/** The variables of one place: for each name the address of its object. */
final class Names {

    private final Map<String, Long> objects = new HashMap<>();

    void bind(String variable, long object) {
        if (object == MemoryMap.NULL) {
            throw new IllegalArgumentException(
                    "bind(\"%s\") needs an object, but NULL is none.".formatted(variable));
        }
        objects.put(variable, object);
    }

    Optional<Long> find(String variable) {
        return Optional.ofNullable(objects.get(variable));
    }

    static UnknownName unknown(String variable) {
        return new UnknownName(
                "id(\"%s\") needs a variable of this frame or a static one, but there is none."
                        .formatted(variable));
    }
}
