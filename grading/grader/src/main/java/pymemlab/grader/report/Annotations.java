package pymemlab.grader.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;
import pymemlab.grader.text.Clean;

/** Workflow commands that pin what is wrong to the lines of a pull request or a run. */
final class Annotations implements Report {

    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 4_000;

    private final String submission;

    /** For files below this folder, which is relative to the repository. */
    Annotations(String submission) {
        this.submission = submission;
    }

    @Override
    public String of(Grade grade) {
        return grade.exercises().stream()
                .flatMap(this::lines)
                .limit(MOST)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Stream<String> lines(ExerciseResult result) {
        if (!result.problems().isEmpty()) {
            return result.problems().stream().map(problem -> at(result, problem));
        }
        boolean begun =
                !List.of(
                                ExerciseStatus.NOT_STARTED,
                                ExerciseStatus.MISSING,
                                ExerciseStatus.COMPLETE)
                        .contains(result.status());
        return begun ? Stream.of(about(result)) : Stream.empty();
    }

    private String at(ExerciseResult result, Problem problem) {
        if (problem.file().isBlank()) {
            return error("title=" + property(new Standing(result).title()), problem.message());
        }
        String file =
                "%s%s/%s"
                        .formatted(
                                submission.isEmpty() ? "" : submission + "/",
                                result.exercise().folder(),
                                Clean.line(problem.file()));
        return error(
                "file=%s,line=%s,title=%s"
                        .formatted(
                                property(file),
                                Math.max(1, problem.line()),
                                property(new Standing(result).title())),
                problem.message());
    }

    private static String about(ExerciseResult result) {
        String rule = result.firstBroken().map(broken -> " " + broken.rule().id()).orElse("");
        return error(
                "title=" + property(new Standing(result).title() + rule), Explanation.of(result));
    }

    private static String error(String properties, String message) {
        String text = Clean.block(message);
        String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return "::error " + properties + "::" + data(shown);
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
