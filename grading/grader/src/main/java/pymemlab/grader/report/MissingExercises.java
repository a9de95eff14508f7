package pymemlab.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.text.Clean;

/** Why exercises are missing, each reason once: no rule of what is not there can tell it. */
final class MissingExercises {

    private static final String OWN_FOLDER = "\0";

    private final Map<String, List<String>> foldersByReason = new LinkedHashMap<>();

    MissingExercises(Grade grade) {
        grade.exercises().stream().filter(MissingExercises::isOne).forEach(this::add);
    }

    static boolean isOne(ExerciseResult result) {
        return result.status() == ExerciseStatus.MISSING;
    }

    /** One line a reason, and one for the others that it holds of. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        foldersByReason.forEach(
                (reason, folders) -> {
                    lines.add(Clean.line(reason.replace(OWN_FOLDER, folders.get(0))));
                    if (folders.size() > 1) {
                        String others = String.join(", ", folders.subList(1, folders.size()));
                        lines.add("The same holds of %s.".formatted(others));
                    }
                });
        return lines;
    }

    private void add(ExerciseResult result) {
        String folder = result.exercise().folder();
        result.problems().stream()
                .map(problem -> problem.message().replace(folder, OWN_FOLDER))
                .forEach(
                        reason ->
                                foldersByReason
                                        .computeIfAbsent(reason, key -> new ArrayList<>())
                                        .add(folder));
    }
}
