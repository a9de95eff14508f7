package pymemlab.contracts.pool;

import static pymemlab.contracts.RuleEntry.architecture;
import static pymemlab.contracts.RuleEntry.behaviour;
import static pymemlab.contracts.RuleEntry.cost;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.RuleBook;
import pymemlab.contracts.RuleEntry;

/**
 * The rules of exercise 4. POOL-1 to POOL-15 hold for any design with pools and arenas; POOL-16 to
 * POOL-21 are CPython 3.8's own choices.
 */
final class ObjectAllocatorRuleBook {

    /** Without these a program cannot run on the allocator. */
    private static final List<String> USABLE =
            List.of("POOL-1", "POOL-2", "POOL-3", "POOL-4", "POOL-11");

    static final RuleBook RULES =
            new RuleBook(
                    Stream.of(
                                    classesAndPools(),
                                    arenas(),
                                    reallocAndCalloc(),
                                    exactness(),
                                    architectureAndCost())
                            .flatMap(List::stream)
                            .toList());

    private ObjectAllocatorRuleBook() {}

    private static List<RuleEntry> classesAndPools() {
        return List.of(
                behaviour("POOL-1", 1, 4, "1 to 512 bytes come from an arena, all else from raw."),
                behaviour("POOL-2", 1, 3, "free gives a block back to where it came from."),
                behaviour("POOL-3", 1, 3, "Live blocks share no byte and keep their own."),
                behaviour("POOL-4", 2, 3, "A pool holds blocks of one class behind its header."),
                behaviour("POOL-5", 2, 4, "Each block of a pool is used before the next pool."),
                behaviour("POOL-6", 3, 3, "A block freed in a full pool is used again."),
                behaviour("POOL-7", 3, 4, "An empty pool serves any class."));
    }

    private static List<RuleEntry> arenas() {
        return List.of(
                behaviour("POOL-8", 4, 3, "All 64 pools of an arena are used before the next."),
                behaviour("POOL-9", 4, 4, "When all is freed, all arenas but one at most go back."),
                behaviour("POOL-10", 4, 4, "owns is right for every address."));
    }

    private static List<RuleEntry> reallocAndCalloc() {
        return List.of(
                behaviour("POOL-11", 5, 2, "realloc keeps the bytes that both sizes hold."),
                behaviour("POOL-12", 5, 2, "What the raw allocator gave stays with it."),
                behaviour("POOL-13", 5, 2, "calloc gives bytes that are 0, used before or not."),
                behaviour("POOL-14", 5, 2, "Without room: raw, then NULL, and nothing changes."),
                behaviour("POOL-15", 5, 1, "Any calls in any order; two allocators live apart."));
    }

    private static List<RuleEntry> exactness() {
        return List.of(
                behaviour("POOL-16", 6, 3, "In a pool the last freed comes first, then new ones."),
                behaviour("POOL-17", 6, 3, "A full pool that gets a free is the next to serve."),
                behaviour("POOL-18", 6, 2, "The pool that was emptied last is used first."),
                behaviour("POOL-19", 6, 3, "The fullest arena serves; a free one goes at once."),
                behaviour("POOL-20", 6, 1, "realloc stays if it fits and fills over 3/4."),
                behaviour("POOL-21", 6, 4, "Twelve programs lie block by block as in CPython."));
    }

    private static List<RuleEntry> architectureAndCost() {
        return List.of(
                architecture(
                        "POOL-22",
                        4,
                        10,
                        "One class alone obtains and releases arenas.",
                        List.of("POOL-1", "POOL-3", "POOL-8")),
                cost(
                        "POOL-23",
                        4,
                        10,
                        "Real programs need no more arenas than in CPython.",
                        USABLE,
                        new CostScale("arenas at the peak by CPython's", "times", 1.02, 2)),
                cost(
                        "POOL-24",
                        3,
                        10,
                        "A call costs few loads and stores.",
                        USABLE,
                        new CostScale("cost of one call", "units", 12, 40)),
                cost(
                        "POOL-25",
                        4,
                        10,
                        "A call costs the same among 100 and 100,000 live blocks.",
                        USABLE,
                        new CostScale("cost among 100,000 by cost among 100", "times", 2, 6)));
    }
}
