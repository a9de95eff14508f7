package pymemlab.contracts.refcount;

import static pymemlab.contracts.RuleEntry.architecture;
import static pymemlab.contracts.RuleEntry.behaviour;
import static pymemlab.contracts.RuleEntry.cost;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.RuleBook;
import pymemlab.contracts.RuleEntry;

/** The rules of exercise 6. */
final class ReferenceCountingRuleBook {

    /** Without these nothing that is counted means anything. */
    private static final List<String> COUNTS = List.of("REF-1", "REF-2", "REF-3", "REF-5", "REF-6");

    private static final List<String> DEATHS =
            List.of("REF-1", "REF-2", "REF-3", "REF-5", "REF-6", "REF-7", "REF-10");

    private static final List<String> WEAK =
            List.of("REF-1", "REF-2", "REF-5", "REF-12", "REF-13", "REF-14");

    static final RuleBook RULES =
            new RuleBook(
                    Stream.of(
                                    countsAndSlots(),
                                    death(),
                                    weakReferences(),
                                    finalizers(),
                                    architectureAndCost())
                            .flatMap(List::stream)
                            .toList());

    private ReferenceCountingRuleBook() {}

    private static List<RuleEntry> countsAndSlots() {
        return List.of(
                behaviour("REF-1", 1, 3, "A new object has count 1 and empty slots, as laid out."),
                behaviour("REF-2", 1, 3, "incref and decref count by one; NULL is ignored."),
                behaviour("REF-3", 1, 3, "set takes a reference of its own; get only lends."),
                behaviour("REF-4", 1, 1, "A slot that does not exist is refused."));
    }

    private static List<RuleEntry> death() {
        return List.of(
                behaviour("REF-5", 2, 4, "An object lives while it is referenced, no longer."),
                behaviour("REF-6", 2, 4, "With an object die those that it alone held."),
                behaviour("REF-7", 2, 3, "set releases the old value last, even if it is the new."),
                behaviour("REF-8", 2, 2, "A dead object is refused."),
                behaviour("REF-9", 2, 1, "What holds itself, even around others, stays."),
                behaviour("REF-10", 3, 5, "A chain of 1,000,000 dies without recursion."),
                behaviour("REF-11", 3, 2, "Dying takes no memory."));
    }

    private static List<RuleEntry> weakReferences() {
        return List.of(
                behaviour("REF-12", 4, 3, "A weak reference keeps nothing alive, and answers."),
                behaviour("REF-13", 4, 3, "All are cleared, then called back, the newest first."),
                behaviour("REF-14", 4, 2, "A weak reference that dies first never calls back."),
                behaviour("REF-15", 4, 1, "Without room: NULL, and nothing changes."));
    }

    private static List<RuleEntry> finalizers() {
        return List.of(
                behaviour("REF-16", 5, 3, "The finalizer comes first, once, on a whole object."),
                behaviour("REF-17", 5, 3, "Parents before children, children in release order."),
                behaviour("REF-18", 5, 3, "Who resurrects lives on and is not finalized again."),
                behaviour("REF-19", 5, 2, "What is thrown is reported, and death goes on."),
                behaviour("REF-20", 6, 6, "Finalizers and callbacks may use the heap."),
                behaviour("REF-21", 6, 3, "Any program: the referenced live, and nothing leaks."));
    }

    private static List<RuleEntry> architectureAndCost() {
        return List.of(
                architecture(
                        "REF-22",
                        2,
                        10,
                        "One class alone gives memory back.",
                        List.of("REF-1", "REF-5", "REF-6")),
                cost(
                        "REF-23",
                        2,
                        10,
                        "Counting, reading and setting cost few loads and stores.",
                        COUNTS,
                        new CostScale("cost of one call", "units", 5, 12)),
                cost(
                        "REF-24",
                        3,
                        12,
                        "Death is linear in objects and references.",
                        DEATHS,
                        new CostScale("cost among 64,000 by cost among 1,000", "times", 1.1, 3)),
                cost(
                        "REF-25",
                        4,
                        8,
                        "A weak reference goes at the same cost among many.",
                        WEAK,
                        new CostScale("cost among 10,000 by cost among 10", "times", 1.5, 20)));
    }
}
