package pymemlab.contracts.objects;

import static pymemlab.contracts.RuleEntry.architecture;
import static pymemlab.contracts.RuleEntry.behaviour;
import static pymemlab.contracts.RuleEntry.cost;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.RuleBook;
import pymemlab.contracts.RuleEntry;

/** The rules of exercise 5. Interning (OBJ-15 to OBJ-17, OBJ-21) is its honours. */
final class ObjectCachesRuleBook {

    /** Without these a program cannot run on the caches, whatever they park. */
    private static final List<String> USABLE =
            List.of("OBJ-1", "OBJ-2", "OBJ-3", "OBJ-4", "OBJ-9", "OBJ-10");

    static final RuleBook RULES =
            new RuleBook(
                    Stream.of(
                                    integers(),
                                    stacks(),
                                    tuples(),
                                    clearAndRefusals(),
                                    interning(),
                                    architectureAndCost())
                            .flatMap(List::stream)
                            .toList());

    private ObjectCachesRuleBook() {}

    private static List<RuleEntry> integers() {
        return List.of(
                behaviour("OBJ-1", 1, 4, "The integers -5 to 256 exist once, others anew."),
                behaviour("OBJ-2", 1, 3, "An integer holds its kind, length 0, and its value."),
                behaviour("OBJ-3", 1, 3, "release gives raw an integer, but no shared one."));
    }

    private static List<RuleEntry> stacks() {
        return List.of(
                behaviour("OBJ-4", 2, 3, "A float holds its value, a new list or dict 0."),
                behaviour("OBJ-5", 2, 4, "What was released last is handed out first."),
                behaviour("OBJ-6", 2, 4, "100 floats, 80 lists, 80 dicts park; more go to raw."),
                behaviour("OBJ-7", 2, 3, "A reused object looks new."),
                behaviour("OBJ-8", 2, 3, "A subtype's objects neither park nor reuse."),
                behaviour("OBJ-9", 2, 3, "Live objects share no byte and keep their own."));
    }

    private static List<RuleEntry> tuples() {
        return List.of(
                behaviour("OBJ-10", 3, 3, "The empty tuple exists once."),
                behaviour("OBJ-11", 3, 6, "Tuples of 1 to 19 slots park, 2000 of each length."));
    }

    private static List<RuleEntry> clearAndRefusals() {
        return List.of(
                behaviour("OBJ-12", 4, 4, "clear gives all parked blocks back and counts them."),
                behaviour("OBJ-13", 4, 4, "Without room: NULL, and nothing changes."),
                behaviour("OBJ-14", 4, 3, "Any calls in any order; two instances live apart."));
    }

    private static List<RuleEntry> interning() {
        return List.of(
                behaviour("OBJ-15", 5, 4, "Texts of letters, digits and _ alone exist once."),
                behaviour("OBJ-16", 5, 4, "An interned string goes with its last release."),
                behaviour("OBJ-17", 5, 2, "Strings mix with all calls, with room and without."));
    }

    /*
     * OBJ-19: about 4 units are needed, what heads and counts apart take is 5.5, and twice the need
     * pays nothing. OBJ-20: with nothing parked it is more than 5 times. OBJ-21: a string behind half
     * another one is 1 or 2 units away, one behind eight others 32.
     */
    private static List<RuleEntry> architectureAndCost() {
        return List.of(
                architecture(
                        "OBJ-18",
                        2,
                        10,
                        "One class alone asks the raw allocator.",
                        List.of("OBJ-1", "OBJ-3", "OBJ-5", "OBJ-6")),
                cost(
                        "OBJ-19",
                        3,
                        10,
                        "A call costs few loads and stores.",
                        USABLE,
                        new CostScale("cost of one call", "units", 4.5, 8)),
                cost(
                        "OBJ-20",
                        3,
                        10,
                        "A program seldom reaches the raw allocator.",
                        USABLE,
                        new CostScale("requests to raw by CPython's", "times", 1.05, 5)),
                cost(
                        "OBJ-21",
                        5,
                        10,
                        "Finding a string costs as much among 256 as alone.",
                        List.of("OBJ-15", "OBJ-16"),
                        new CostScale("what a look-up costs more", "units", 4, 32)));
    }
}
