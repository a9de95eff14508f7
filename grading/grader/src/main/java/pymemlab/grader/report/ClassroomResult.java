package pymemlab.grader.report;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;
import pymemlab.grader.text.Clean;

/**
 * The result that GitHub Classroom's reporter reads: one test a rule. The reporter prints texts as
 * they are, so nothing in them may look like a workflow command.
 */
final class ClassroomResult implements Report {

    private static final int MOST_BYTES = 64 << 10;
    private static final int LONGEST_TEXT = 8_000;
    private static final Gson GSON = new Gson();

    @Override
    public String of(Grade grade) {
        int longest = LONGEST_TEXT;
        String json = json(grade, longest);
        while (longest > 0 && json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            longest /= 2;
            json = json(grade, longest);
        }
        return json;
    }

    private static String json(Grade grade, int longest) {
        JsonArray tests = new JsonArray();
        for (ExerciseResult exercise : grade.exercises()) {
            boolean first = true;
            for (RuleResult rule : exercise.rules()) {
                tests.add(test(exercise, rule, cut(text(exercise, rule, first), longest)));
                first = false;
            }
        }
        JsonObject json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty("status", overall(grade));
        json.addProperty("max_score", grade.maxScore());
        json.add("tests", tests);
        return GSON.toJson(json);
    }

    private static JsonObject test(ExerciseResult exercise, RuleResult rule, String text) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name(exercise, rule));
        json.addProperty("status", status(exercise, rule));
        json.addProperty("score", rule.score());
        json.addProperty("message", name(exercise, rule));
        json.addProperty("test_code", text);
        json.addProperty("line_no", 0);
        json.addProperty("filename", exercise.exercise().folder());
        json.addProperty("execution_time", 0);
        return json;
    }

    // The reporter shows no maximum of a single test, so a rule that can pay in part names it.
    private static String name(ExerciseResult exercise, RuleResult rule) {
        String name =
                "%s %s %s"
                        .formatted(
                                new Standing(exercise).title(),
                                rule.rule().id(),
                                rule.rule().sentence());
        return rule.rule().kind() == RuleKind.COST
                ? "%s (at most %s points)".formatted(name, rule.rule().points())
                : name;
    }

    // A reason that holds for the whole exercise is told once, with its first rule.
    private static String text(ExerciseResult exercise, RuleResult rule, boolean first) {
        if (rule.status() == RuleStatus.PASSED) {
            return "";
        }
        if (Explanation.explainsItself(exercise)) {
            return first ? Explanation.of(exercise) : Explanation.headline(exercise);
        }
        return Explanation.of(rule);
    }

    private static String overall(Grade grade) {
        Set<String> seen =
                grade.exercises().stream()
                        .flatMap(ClassroomResult::statuses)
                        .collect(Collectors.toSet());
        if (seen.contains("error")) {
            return "error";
        }
        return seen.contains("fail") ? "fail" : "pass";
    }

    private static Stream<String> statuses(ExerciseResult exercise) {
        return exercise.rules().stream().map(rule -> status(exercise, rule));
    }

    private static String status(ExerciseResult exercise, RuleResult rule) {
        if (exercise.status() == ExerciseStatus.INFRASTRUCTURE_ERROR) {
            return "error";
        }
        return rule.status() == RuleStatus.PASSED ? "pass" : "fail";
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : Clean.block(text.substring(0, longest)) + " … (cut)";
    }
}
