package pymemlab.grader.report;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pymemlab.grader.report.Verdict.Outcome;
import pymemlab.grader.result.Grade;

/**
 * The result that GitHub Classroom's reporter reads: one test a rule. The reporter prints texts as
 * they are, so nothing in them may look like a workflow command.
 */
final class ClassroomResult implements Report {

    private static final SizeLimit LIMIT = new SizeLimit(64 << 10, 8_000);
    private static final Gson GSON = new Gson();

    @Override
    public String of(Grade grade) {
        List<Verdict> verdicts = Verdict.of(grade);
        return LIMIT.fit(longest -> json(grade, verdicts, longest));
    }

    private static String json(Grade grade, List<Verdict> verdicts, int longest) {
        JsonArray tests = new JsonArray();
        verdicts.forEach(verdict -> tests.add(test(verdict, longest)));
        JsonObject json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty("status", overall(verdicts).label());
        json.addProperty("max_score", Math.max(1, grade.maxScore()));
        json.add("tests", tests);
        return GSON.toJson(json);
    }

    private static JsonObject test(Verdict verdict, int longest) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name(verdict));
        json.addProperty("status", verdict.outcome().label());
        json.addProperty("score", verdict.score());
        json.addProperty("message", name(verdict));
        json.addProperty("test_code", SizeLimit.cut(verdict.text(), longest));
        json.addProperty("line_no", 0);
        json.addProperty("filename", verdict.exercise());
        json.addProperty("execution_time", 0);
        return json;
    }

    // The reporter shows no maximum of a single test, so a rule that can pay in part names it.
    private static String name(Verdict verdict) {
        return verdict.paysInPart()
                ? "%s (at most %s points)".formatted(verdict.name(), verdict.maxScore())
                : verdict.name();
    }

    private static Outcome overall(List<Verdict> verdicts) {
        Set<Outcome> seen = verdicts.stream().map(Verdict::outcome).collect(Collectors.toSet());
        if (seen.contains(Outcome.ERROR)) {
            return Outcome.ERROR;
        }
        return seen.contains(Outcome.FAIL) ? Outcome.FAIL : Outcome.PASS;
    }
}
