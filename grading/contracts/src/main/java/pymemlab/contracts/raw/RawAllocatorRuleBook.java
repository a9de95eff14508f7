package pymemlab.contracts.raw;

import static pymemlab.contracts.RuleEntry.architecture;
import static pymemlab.contracts.RuleEntry.behaviour;
import static pymemlab.contracts.RuleEntry.cost;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.RuleBook;
import pymemlab.contracts.RuleEntry;

/** The rules of exercise 3. */
final class RawAllocatorRuleBook {

    /** Without these a block is not usable at all. */
    private static final List<String> USABLE = List.of("RAW-1", "RAW-2", "RAW-3", "RAW-5");

    static final RuleBook RULES =
            new RuleBook(
                    Stream.of(
                                    bumpAndAFreeList(),
                                    splitAndCoalesce(),
                                    reallocAndCalloc(),
                                    refusals(),
                                    architectureAndCost())
                            .flatMap(List::stream)
                            .toList());

    private RawAllocatorRuleBook() {}

    private static List<RuleEntry> bumpAndAFreeList() {
        return List.of(
                behaviour("RAW-1", 1, 3, "A block lies in the heap, at a multiple of 16."),
                behaviour("RAW-2", 1, 4, "Live blocks never share a byte."),
                behaviour("RAW-3", 1, 3, "A block keeps its bytes until it is freed."),
                behaviour("RAW-4", 1, 2, "Size 0 gives a block of its own."),
                behaviour("RAW-5", 1, 3, "Memory that was freed is used again."));
    }

    private static List<RuleEntry> splitAndCoalesce() {
        return List.of(
                behaviour("RAW-6", 2, 4, "A large free block serves many small requests."),
                behaviour("RAW-7", 2, 4, "A freed block joins the free block behind it."),
                behaviour("RAW-8", 2, 4, "A freed block joins the free block before it."),
                behaviour("RAW-9", 2, 4, "A block freed between two free blocks joins both."),
                behaviour("RAW-10", 2, 3, "The heap grows only when no free block fits."),
                behaviour("RAW-11", 2, 3, "A free block at the end of the heap grows with it."),
                behaviour("RAW-12", 2, 3, "When all is freed, one block takes nearly the heap."));
    }

    private static List<RuleEntry> reallocAndCalloc() {
        return List.of(
                behaviour("RAW-13", 3, 3, "realloc keeps the bytes that both sizes hold."),
                behaviour("RAW-14", 3, 1, "realloc(NULL, n) is malloc(n); size 0 gives a block."),
                behaviour("RAW-15", 3, 2, "What realloc leaves is free again."),
                behaviour("RAW-16", 3, 2, "calloc gives bytes that are 0, used before or not."),
                behaviour("RAW-17", 3, 2, "Any sequence of calls, and real programs, run twice."));
    }

    private static List<RuleEntry> refusals() {
        return List.of(
                behaviour("RAW-18", 4, 2, "Huge sizes and products give NULL, nothing changes."),
                behaviour("RAW-19", 4, 3, "A full machine gives NULL, and all live blocks stay."),
                behaviour("RAW-20", 4, 2, "A failed realloc leaves the block as it was."),
                behaviour("RAW-21", 4, 2, "free(NULL) does nothing; what is no block is refused."),
                behaviour("RAW-22", 4, 1, "Two allocators never influence each other."));
    }

    private static List<RuleEntry> architectureAndCost() {
        return List.of(
                architecture(
                        "RAW-23",
                        2,
                        10,
                        "One class alone asks the system, and for sbrk alone.",
                        USABLE),
                cost(
                        "RAW-24",
                        5,
                        15,
                        "Real programs fill the heap with their own bytes.",
                        List.of("RAW-1", "RAW-2", "RAW-3", "RAW-5", "RAW-13", "RAW-17"),
                        new CostScale("peak payload by peak footprint", "of the heap", 0.76, 0.45)),
                cost(
                        "RAW-25",
                        5,
                        15,
                        "A call costs few loads, stores and moves.",
                        List.of("RAW-1", "RAW-2", "RAW-3", "RAW-5", "RAW-13", "RAW-17"),
                        new CostScale("cost of one call", "units", 12, 60)));
    }
}
