package pymemlab.contracts.refcount;

import java.util.List;
import pymemlab.contracts.Exercise;

/** Exercise 6 in the catalogue. */
public final class ReferenceCountingExercise {

    /** The exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    6,
                    "reference-counting",
                    "pymemlab.refcount",
                    List.of("pymemlab.spec.machine", "pymemlab.spec.raw", "pymemlab.spec.refcount"),
                    "pymemlab.refcount.CountedHeap",
                    true,
                    List.of(
                            "counts and slots",
                            "death of trees",
                            "no recursion",
                            "weak references",
                            "finalizer and resurrection",
                            "re-entrancy"),
                    ReferenceCountingSubject.class,
                    List.of(
                            ReferenceCountingExamples.class,
                            ReferenceCountingDeath.class,
                            ReferenceCountingDepth.class,
                            ReferenceCountingWeakReferences.class,
                            ReferenceCountingFinalizers.class,
                            ReferenceCountingReentrancy.class,
                            ReferenceCountingFuzz.class,
                            ReferenceCountingCosts.class),
                    ReferenceCountingRules.class,
                    ReferenceCountingRuleBook.RULES);

    private ReferenceCountingExercise() {}
}
