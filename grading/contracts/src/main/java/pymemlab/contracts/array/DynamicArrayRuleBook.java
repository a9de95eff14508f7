package pymemlab.contracts.array;

import static pymemlab.contracts.RuleEntry.architecture;
import static pymemlab.contracts.RuleEntry.behaviour;
import static pymemlab.contracts.RuleEntry.cost;

import java.util.List;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.RuleBook;

/** The rules of exercise 2. */
final class DynamicArrayRuleBook {

    static final RuleBook RULES =
            new RuleBook(
                    List.of(
                            behaviour(
                                    "ARR-1",
                                    1,
                                    3,
                                    "A new array has size 0 and the capacity that was asked for."),
                            behaviour(
                                    "ARR-2",
                                    1,
                                    4,
                                    "append adds at the end; get reads what append and set wrote."),
                            behaviour(
                                    "ARR-3",
                                    1,
                                    3,
                                    "get and set refuse a wrong index and change nothing."),
                            behaviour(
                                    "ARR-4",
                                    1,
                                    3,
                                    "The elements lie in simulated memory, one cell after another."),
                            behaviour(
                                    "ARR-5", 2, 4, "append asks the policy and obeys its answer."),
                            behaviour(
                                    "ARR-6", 2, 4, "Moving to another block keeps every element."),
                            behaviour(
                                    "ARR-7",
                                    2,
                                    3,
                                    "The listener hears of each move once: old and new capacity."),
                            behaviour(
                                    "ARR-8",
                                    2,
                                    4,
                                    "One block is live, two only during a copy, none at capacity 0."),
                            behaviour(
                                    "ARR-9",
                                    2,
                                    3,
                                    "Doubling doubles a full array and never shrinks."),
                            behaviour("ARR-10", 2, 3, "copyInto copies every cell or refuses."),
                            behaviour(
                                    "ARR-11",
                                    3,
                                    4,
                                    "insert makes room and moves what is behind one place on."),
                            behaviour(
                                    "ARR-12",
                                    3,
                                    4,
                                    "remove and removeLast close the gap and shrink as told."),
                            behaviour(
                                    "ARR-13",
                                    3,
                                    3,
                                    "Any sequence of calls agrees with a plain list."),
                            behaviour("ARR-14", 3, 4, "Every unused cell holds the fill value."),
                            behaviour(
                                    "ARR-15",
                                    4,
                                    3,
                                    "CPythonList has CPython's capacities, growing and shrinking."),
                            behaviour(
                                    "ARR-16",
                                    4,
                                    2,
                                    "append and removeLast in turn do not move the array each time."),
                            behaviour(
                                    "ARR-17",
                                    5,
                                    3,
                                    "Without room: OutOfCells, nothing changed; shrinking may fail."),
                            behaviour(
                                    "ARR-18",
                                    5,
                                    2,
                                    "A policy's answer below the new size is refused."),
                            behaviour("ARR-19", 5, 1, "Two arrays never influence each other."),
                            architecture(
                                    "ARR-20",
                                    4,
                                    5,
                                    "GrowableArray knows no policy by name.",
                                    List.of("ARR-5", "ARR-6", "ARR-9", "ARR-15")),
                            architecture(
                                    "ARR-21",
                                    4,
                                    5,
                                    "A policy remembers nothing and touches no memory.",
                                    List.of("ARR-9", "ARR-15")),
                            cost(
                                    "ARR-22",
                                    2,
                                    6,
                                    "16 times as many appends cost at most 24 times as much.",
                                    List.of("ARR-2", "ARR-5", "ARR-6", "ARR-9"),
                                    new CostScale(
                                            "cost of 16 n appends by cost of n", "times", 24, 60)),
                            cost(
                                    "ARR-23",
                                    2,
                                    9,
                                    "An append costs few loads, stores and moves.",
                                    List.of("ARR-2", "ARR-5", "ARR-6"),
                                    new CostScale("cost of one append", "units", 6, 8.5)),
                            cost(
                                    "ARR-24",
                                    3,
                                    9,
                                    "insert and remove move each cell cheaply.",
                                    List.of("ARR-11", "ARR-12"),
                                    new CostScale("cost of moving one cell", "units", 1.1, 2.25)),
                            cost(
                                    "ARR-25",
                                    2,
                                    6,
                                    "Growing holds no more cells than the old and the new block.",
                                    List.of("ARR-5", "ARR-6", "ARR-8"),
                                    new CostScale(
                                            "peak cells by old and new capacity",
                                            "times",
                                            1.01,
                                            2))));

    private DynamicArrayRuleBook() {}
}
