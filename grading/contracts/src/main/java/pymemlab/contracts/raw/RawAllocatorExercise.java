package pymemlab.contracts.raw;

import java.util.List;
import pymemlab.contracts.Exercise;

/** Exercise 3 in the catalogue. */
public final class RawAllocatorExercise {

    /** The exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    3,
                    "raw-allocator",
                    "pymemlab.raw",
                    List.of("pymemlab.spec.machine", "pymemlab.spec.raw"),
                    "pymemlab.raw.HeapAllocator",
                    true,
                    List.of(
                            "bump and a free list",
                            "split and coalesce",
                            "realloc and calloc",
                            "refusals",
                            "cost"),
                    RawAllocatorSubject.class,
                    List.of(
                            RawAllocatorExamples.class,
                            RawAllocatorCoalescing.class,
                            RawAllocatorGrowth.class,
                            RawAllocatorResizing.class,
                            RawAllocatorCalloc.class,
                            RawAllocatorRefusals.class,
                            RawAllocatorFullMachine.class,
                            RawAllocatorFuzz.class,
                            RawAllocatorTraces.class,
                            RawAllocatorCosts.class),
                    RawAllocatorRules.class,
                    RawAllocatorRuleBook.RULES);

    private RawAllocatorExercise() {}
}
