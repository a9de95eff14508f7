package pymemlab.contracts.cycle;

import java.util.List;
import pymemlab.contracts.Exercise;

/** Exercise 7 in the catalogue. */
public final class CycleCollectorExercise {

    /** The exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    7,
                    "cycle-collector",
                    "pymemlab.cycle",
                    List.of("pymemlab.spec.machine", "pymemlab.spec.raw", "pymemlab.spec.cycle"),
                    "pymemlab.cycle.GenerationalCollector",
                    true,
                    List.of(
                            "one generation",
                            "clearing",
                            "generations",
                            "weak references and finalizers",
                            "freeze"),
                    CycleCollectorSubject.class,
                    List.of(
                            CycleCollectorTracking.class,
                            CycleCollectorExamples.class,
                            CycleCollectorManyObjects.class,
                            CycleCollectorClearing.class,
                            CycleCollectorGenerations.class,
                            CycleCollectorCounts.class,
                            CycleCollectorTriggers.class,
                            CycleCollectorWeakReferences.class,
                            CycleCollectorFinalizers.class,
                            CycleCollectorResurrection.class,
                            CycleCollectorReentrancy.class,
                            CycleCollectorFuzz.class,
                            CycleCollectorFreeze.class,
                            CycleCollectorCosts.class),
                    CycleCollectorRules.class,
                    CycleCollectorRuleBook.RULES);

    private CycleCollectorExercise() {}
}
