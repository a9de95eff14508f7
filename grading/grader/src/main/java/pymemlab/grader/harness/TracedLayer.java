package pymemlab.grader.harness;

import pymemlab.contracts.Exercise;
import pymemlab.contracts.pool.ObjectAllocatorExercise;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.control.Machine;

/** An exercise on whose allocator a trace can be replayed. */
interface TracedLayer {

    /** The layer that the exercise is about. */
    static TracedLayer of(Exercise exercise) {
        return exercise.equals(ObjectAllocatorExercise.EXERCISE) ? new PoolLayer() : new RawLayer();
    }

    /** How its allocator is made, in words. */
    String constructor();

    /**
     * A replay on an allocator of its own that has not begun.
     *
     * @param key decides what is written into the blocks
     */
    Run replay(Trace trace, long key);

    /** What a call costs by the clock, with nothing checked. */
    double nanosecondsPerOperation(Trace trace);

    /** One replay. */
    interface Run {

        /** Makes all calls and says for a learner what they showed. */
        String report();

        /** The call that is being made, or went wrong. */
        String call();

        /** Where all of it happens. */
        Machine machine();
    }
}
