package pymemlab.contracts.cycle;

import static pymemlab.contracts.RuleEntry.architecture;
import static pymemlab.contracts.RuleEntry.behaviour;
import static pymemlab.contracts.RuleEntry.cost;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.RuleBook;
import pymemlab.contracts.RuleEntry;

/** The rules of exercise 7. */
final class CycleCollectorRuleBook {

    /** Without these a collection does not do what is counted. */
    private static final List<String> COLLECTS =
            List.of("CYC-1", "CYC-2", "CYC-3", "CYC-4", "CYC-8");

    private static final List<String> GENERATIONS =
            List.of("CYC-1", "CYC-2", "CYC-3", "CYC-4", "CYC-12");

    static final RuleBook RULES =
            new RuleBook(
                    Stream.of(
                                    oneGeneration(),
                                    clearing(),
                                    generations(),
                                    javaCode(),
                                    architectureAndCost())
                            .flatMap(List::stream)
                            .toList());

    private CycleCollectorRuleBook() {}

    private static List<RuleEntry> oneGeneration() {
        return List.of(
                behaviour("CYC-1", 1, 3, "track lists a container once, untrack forgets it."),
                behaviour("CYC-2", 1, 6, "What is held from outside is never cleared."),
                behaviour("CYC-3", 1, 4, "A ring that nobody holds is gone."),
                behaviour("CYC-4", 1, 4, "What hangs on something held lives, in any order."),
                behaviour("CYC-5", 1, 2, "Each of several references counts, own ones too."),
                behaviour("CYC-6", 1, 2, "What is not tracked is nobody's to collect."),
                behaviour("CYC-7", 1, 2, "collect returns how many were unreachable."),
                behaviour("CYC-8", 1, 2, "A ring of 200,000 goes without recursion."));
    }

    private static List<RuleEntry> clearing() {
        return List.of(
                behaviour("CYC-9", 2, 4, "What hangs on a ring goes with it."),
                behaviour("CYC-10", 2, 3, "The dead may go in any order while others clear."),
                behaviour("CYC-11", 2, 3, "Any graph: what is reachable stays, the rest goes."));
    }

    private static List<RuleEntry> generations() {
        return List.of(
                behaviour("CYC-12", 3, 3, "What survives grows old; older ones are left alone."),
                behaviour("CYC-13", 3, 4, "Counts and statistics tell what has happened."),
                behaviour("CYC-14", 3, 3, "Collections begin by themselves, when CPython's do."));
    }

    private static List<RuleEntry> javaCode() {
        return List.of(
                behaviour("CYC-15", 4, 2, "Weak references are cleared first; some call back."),
                behaviour("CYC-16", 4, 3, "All finalizers run, by age, on the unreachable only."),
                behaviour("CYC-17", 4, 3, "Exactly what became reachable again lives on."),
                behaviour("CYC-18", 4, 2, "Finalizers may change the graph under the collector."),
                behaviour("CYC-19", 4, 2, "Any program with finalizers and weak references."),
                behaviour("CYC-20", 5, 3, "freeze sets all aside; unfreeze makes it old."));
    }

    private static List<RuleEntry> architectureAndCost() {
        return List.of(
                architecture(
                        "CYC-21",
                        1,
                        10,
                        "One class alone touches memory.",
                        List.of("CYC-1", "CYC-2", "CYC-3")),
                cost(
                        "CYC-22",
                        2,
                        8,
                        "A collection takes few steps for each object and reference.",
                        COLLECTS,
                        new CostScale("cost of one object or reference", "units", 14, 32)),
                cost(
                        "CYC-23",
                        2,
                        8,
                        "A collection is linear in objects and references.",
                        COLLECTS,
                        new CostScale("cost among 100,000 by cost among 1,000", "times", 1.1, 3)),
                cost(
                        "CYC-24",
                        3,
                        8,
                        "A young collection costs the same beside many old ones.",
                        GENERATIONS,
                        new CostScale("cost beside 100,000 by cost beside 1,000", "times", 1.1, 5)),
                cost(
                        "CYC-25",
                        2,
                        6,
                        "A collection takes no memory but the headers.",
                        COLLECTS,
                        new CostScale("bytes of raw for one container", "bytes", 1, 16)));
    }
}
