package pymemlab.contracts.array;

import java.util.List;
import pymemlab.contracts.Exercise;

/** Exercise 2 in the catalogue. */
public final class DynamicArrayExercise {

    /** The exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    2,
                    "dynamic-array",
                    "pymemlab.array",
                    List.of("pymemlab.spec.machine", "pymemlab.spec.array"),
                    "pymemlab.array.GrowableArray",
                    true,
                    List.of(
                            "get, set, append",
                            "grow",
                            "insert and remove",
                            "CPythonList",
                            "failures"),
                    DynamicArraySubject.class,
                    List.of(
                            DynamicArrayExamples.class,
                            DynamicArrayEdits.class,
                            DynamicArrayFailures.class,
                            DynamicArrayFuzz.class,
                            DynamicArrayCosts.class),
                    DynamicArrayRules.class,
                    DynamicArrayRuleBook.RULES);

    private DynamicArrayExercise() {}
}
