package pymemlab.contracts.memorymap;

import java.util.List;
import pymemlab.contracts.Exercise;

/** Exercise 1 in the catalogue. */
public final class MemoryMapExercise {

    /** The exercise. */
    public static final Exercise EXERCISE =
            new Exercise(
                    1,
                    "memory-map",
                    "pymemlab.memorymap",
                    List.of("pymemlab.spec.memorymap"),
                    "pymemlab.memorymap.ProcessMemoryMap",
                    false,
                    List.of("code and static", "heap", "frames", "names"),
                    MemoryMapSubject.class,
                    List.of(
                            MemoryMapCode.class,
                            MemoryMapHeap.class,
                            MemoryMapFrames.class,
                            MemoryMapNames.class,
                            MemoryMapPrograms.class,
                            MemoryMapFuzz.class),
                    MemoryMapRules.class,
                    MemoryMapRuleBook.RULES);

    private MemoryMapExercise() {}
}
