package pymemlab.contracts.memorymap;

import static pymemlab.contracts.RuleEntry.architecture;
import static pymemlab.contracts.RuleEntry.behaviour;

import java.util.List;
import pymemlab.contracts.RuleBook;

/** The rules of exercise 1. Nothing is counted there, so behaviour pays 90 points. */
final class MemoryMapRuleBook {

    static final RuleBook RULES =
            new RuleBook(
                    List.of(
                            behaviour(
                                    "MAP-1",
                                    1,
                                    6,
                                    "Code lies at the lowest address, as long as was loaded."),
                            behaviour(
                                    "MAP-2",
                                    1,
                                    5,
                                    "Code is loaded once, before all else, if it fits."),
                            behaviour(
                                    "MAP-3",
                                    1,
                                    7,
                                    "Statics follow the code; no name is defined twice."),
                            behaviour(
                                    "MAP-4",
                                    1,
                                    6,
                                    "segmentOf tells the segment of any address, or none."),
                            behaviour(
                                    "MAP-5",
                                    2,
                                    7,
                                    "sbrk moves the break and answers where it was."),
                            behaviour(
                                    "MAP-6",
                                    2,
                                    5,
                                    "The heap shrinks too, but never below its start."),
                            behaviour(
                                    "MAP-7",
                                    2,
                                    5,
                                    "Once the break has moved, nothing static is added."),
                            behaviour(
                                    "MAP-8", 3, 7, "A frame lies right below its caller's frame."),
                            behaviour(
                                    "MAP-9", 3, 5, "leaveFunction takes the innermost frame away."),
                            behaviour(
                                    "MAP-10",
                                    3,
                                    7,
                                    "Heap and stack stop at the guard, to the byte."),
                            behaviour(
                                    "MAP-11",
                                    3,
                                    5,
                                    "A huge size is refused, and nothing has changed."),
                            behaviour(
                                    "MAP-12",
                                    3,
                                    5,
                                    "regions lists what is there now, from low to high."),
                            behaviour(
                                    "MAP-13",
                                    3,
                                    5,
                                    "Any sequence of calls agrees with a plain model."),
                            behaviour(
                                    "MAP-14",
                                    4,
                                    5,
                                    "A name stands for the object bound to it last."),
                            behaviour(
                                    "MAP-15",
                                    4,
                                    6,
                                    "id asks the innermost frame, then the statics."),
                            behaviour("MAP-16", 4, 2, "Two maps never influence each other."),
                            behaviour(
                                    "MAP-17", 4, 2, "100,000 frames and look-ups come to an end."),
                            architecture(
                                    "MAP-18",
                                    3,
                                    5,
                                    "Callers see no more of a map than MemoryMap promises.",
                                    List.of("MAP-1", "MAP-3", "MAP-5", "MAP-8")),
                            architecture(
                                    "MAP-19",
                                    3,
                                    5,
                                    "A field is written in its own file alone.",
                                    List.of("MAP-1", "MAP-3", "MAP-5", "MAP-8"))));

    private MemoryMapRuleBook() {}
}
