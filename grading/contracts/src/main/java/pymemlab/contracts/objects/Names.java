package pymemlab.contracts.objects;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import pymemlab.contracts.Seed;

/** Many identifiers as programs have them: of a few words, some with numbers. */
final class Names {

    private static final List<String> WORDS =
            List.of(
                    "self", "index", "value", "name", "key", "item", "count", "size", "node",
                    "next", "list", "text", "data", "path", "line", "args", "get", "set", "is",
                    "to", "from", "new", "max", "row");

    private Names() {}

    /** So many that all differ; other ones with another seed. */
    static List<String> of(int count) {
        var random = new SplittableRandom(Seed.ofRun());
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            String name = word(random) + "_" + word(random);
            names.add(random.nextInt(3) == 0 ? name + random.nextInt(100) : name);
        }
        return new ArrayList<>(names);
    }

    /** A string for each of them. */
    static List<LiveObject> make(WatchedCaches caches, int count) {
        List<LiveObject> strings = new ArrayList<>();
        caches.inShort(
                "strings of %,d names".formatted(count),
                () -> of(count).forEach(name -> strings.add(caches.make(Request.string(name)))));
        return strings;
    }

    private static String word(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
