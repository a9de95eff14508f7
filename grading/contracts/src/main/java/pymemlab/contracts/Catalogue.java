package pymemlab.contracts;

import java.util.List;
import java.util.Optional;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.contracts.cycle.CycleCollectorExercise;
import pymemlab.contracts.memorymap.MemoryMapExercise;
import pymemlab.contracts.objects.ObjectCachesExercise;
import pymemlab.contracts.pool.ObjectAllocatorExercise;
import pymemlab.contracts.raw.RawAllocatorExercise;
import pymemlab.contracts.refcount.ReferenceCountingExercise;

/** The exercises that this kit holds, by number. */
public final class Catalogue {

    private static final List<Exercise> EXERCISES =
            List.of(
                    MemoryMapExercise.EXERCISE,
                    DynamicArrayExercise.EXERCISE,
                    RawAllocatorExercise.EXERCISE,
                    ObjectAllocatorExercise.EXERCISE,
                    ObjectCachesExercise.EXERCISE,
                    ReferenceCountingExercise.EXERCISE,
                    CycleCollectorExercise.EXERCISE);

    private Catalogue() {}

    /** All of them, by number. */
    public static List<Exercise> exercises() {
        return EXERCISES;
    }

    /** One whose work shows most of what the kit can do: it has a machine, and costs. */
    public static Exercise typical() {
        return EXERCISES.stream().filter(Exercise::stateInMemory).findFirst().orElseThrow();
    }

    /** The exercise that the rule belongs to. */
    static Exercise withRule(String id) {
        return EXERCISES.stream()
                .filter(exercise -> exercise.rules().find(id).isPresent())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No rule book has a rule %s. Add it or rename the test's rule."
                                                .formatted(id)));
    }

    /** The exercise with this number. */
    public static Optional<Exercise> numbered(int number) {
        return EXERCISES.stream().filter(exercise -> exercise.number() == number).findFirst();
    }
}
