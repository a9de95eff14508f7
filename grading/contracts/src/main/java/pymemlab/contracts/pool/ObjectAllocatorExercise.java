package pymemlab.contracts.pool;

import java.util.List;
import pymemlab.contracts.Exercise;

/** Exercise 4 in the catalogue. */
public final class ObjectAllocatorExercise {

    /** The exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    4,
                    "pool-allocator",
                    "pymemlab.pool",
                    List.of("pymemlab.spec.machine", "pymemlab.spec.raw", "pymemlab.spec.pool"),
                    "pymemlab.pool.SmallObjectAllocator",
                    true,
                    List.of(
                            "classes and routing",
                            "one pool",
                            "many pools",
                            "arenas and owns",
                            "realloc and calloc",
                            "exactness"),
                    ObjectAllocatorSubject.class,
                    List.of(
                            ObjectAllocatorExamples.class,
                            ObjectAllocatorArenas.class,
                            ObjectAllocatorResizing.class,
                            ObjectAllocatorRefusals.class,
                            ObjectAllocatorFuzz.class,
                            ObjectAllocatorExactness.class,
                            ObjectAllocatorPlacement.class,
                            ObjectAllocatorCosts.class),
                    ObjectAllocatorRules.class,
                    ObjectAllocatorRuleBook.RULES);

    private ObjectAllocatorExercise() {}
}
