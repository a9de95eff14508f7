package pymemlab.grader.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import pymemlab.contracts.Exercise;

/**
 * What is to be judged.
 *
 * @param submission the folder that holds the exercises' folders
 * @param exercises which of them
 * @param seed instead of the one that each exercise's sources decide
 * @param onlyRules judge these rules alone, the others are not run; all if none is named
 * @param salt gives the same sources other seeds; empty for those that everybody gets
 */
public record GradingRequest(
        Path submission,
        List<Exercise> exercises,
        OptionalLong seed,
        Set<String> onlyRules,
        String salt) {

    /** A request for the seeds that everybody gets. */
    public GradingRequest(
            Path submission, List<Exercise> exercises, OptionalLong seed, Set<String> onlyRules) {
        this(submission, exercises, seed, onlyRules, "");
    }

    /** The exercises that have what is asked for. */
    List<Exercise> wanted() throws CannotGrade {
        if (onlyRules.isEmpty()) {
            return exercises;
        }
        List<Exercise> having =
                exercises.stream()
                        .filter(
                                each ->
                                        onlyRules.stream()
                                                .anyMatch(
                                                        rule ->
                                                                each.rules()
                                                                        .find(rule)
                                                                        .isPresent()))
                        .toList();
        if (having.isEmpty()) {
            throw new CannotGrade(
                    "--rule needs a rule of the exercise, but there is no %s. The exercise's README lists them."
                            .formatted(String.join(", ", onlyRules)));
        }
        return having;
    }

    /** Stops, saying the repair, unless the submission is a folder that can be read. */
    void mustNameFolder() throws CannotGrade {
        if (!Files.exists(submission)) {
            throw cannotRead("is not there");
        }
        if (!Files.isDirectory(submission)) {
            throw cannotRead("is a file");
        }
        if (!Files.isReadable(submission) || !Files.isExecutable(submission)) {
            throw cannotRead("may not be read");
        }
    }

    private CannotGrade cannotRead(String but) {
        return new CannotGrade(
                "Grading needs a folder that holds the exercises' folders, but %s %s. Name the folder that holds ex02-dynamic-array."
                        .formatted(submission, but));
    }
}
