package pymemlab.grader.judge;

import java.nio.file.Path;
import java.util.List;

/**
 * Whose cycle collector is to be timed, and on what.
 *
 * @param submission the folder that holds the exercises' folders
 * @param sizes how many objects the graphs have; each shape is built of each
 */
public record CycleRequest(Path submission, List<Integer> sizes) {

    /** The dice of every graph are thrown with this seed, wherever it is built. */
    public static final long SEED = 1;
}
