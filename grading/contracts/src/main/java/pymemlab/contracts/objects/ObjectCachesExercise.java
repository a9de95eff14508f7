package pymemlab.contracts.objects;

import java.util.List;
import pymemlab.contracts.Exercise;

/** Exercise 5 in the catalogue. */
public final class ObjectCachesExercise {

    /** The exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    5,
                    "object-caches",
                    "pymemlab.objects",
                    List.of("pymemlab.spec.machine", "pymemlab.spec.raw", "pymemlab.spec.objects"),
                    "pymemlab.objects.TypedAllocator",
                    true,
                    List.of(
                            "small integers",
                            "floats, lists, dicts",
                            "tuples by length",
                            "clear",
                            "interning"),
                    ObjectCachesSubject.class,
                    List.of(
                            ObjectCachesIntegers.class,
                            ObjectCachesStacks.class,
                            ObjectCachesTuples.class,
                            ObjectCachesClearing.class,
                            ObjectCachesRefusals.class,
                            ObjectCachesInterning.class,
                            ObjectCachesFuzz.class,
                            ObjectCachesCosts.class),
                    ObjectCachesRules.class,
                    ObjectCachesRuleBook.RULES);

    private ObjectCachesExercise() {}
}
