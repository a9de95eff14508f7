package pymemlab.grader.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pymemlab.contracts.Exercise;

/**
 * What is to be judged.
 *
 * @param submission the folder that holds the exercises' folders
 * @param exercises which of them
 * @param seed instead of the one that the sources decide
 * @param onlyRule judge this rule alone; the others are not run
 */
public record GradingRequest(
        Path submission, List<Exercise> exercises, OptionalLong seed, Optional<String> onlyRule) {}
