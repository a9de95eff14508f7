package pymemlab.grader.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import pymemlab.contracts.CostScale;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;

/** The {@code results.json} that Gradescope reads: one test a rule, every text shown as text. */
public final class GradescopeReport implements Report {

    private static final SizeLimit LIMIT = new SizeLimit(1 << 20, 8_000);
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Override
    public String of(Grade grade) {
        List<Verdict> verdicts = Verdict.of(grade);
        return LIMIT.fit(longest -> GSON.toJson(json(grade, verdicts, longest)) + "\n");
    }

    private static JsonObject json(Grade grade, List<Verdict> verdicts, int longest) {
        JsonArray tests = new JsonArray();
        verdicts.forEach(verdict -> tests.add(test(verdict, longest)));
        JsonArray leaderboard = new JsonArray();
        leaders(grade).forEach(leaderboard::add);
        JsonObject json = new JsonObject();
        json.addProperty("score", grade.score());
        json.addProperty("execution_time", (grade.durationMillis() + 999) / 1000);
        json.addProperty("output", new GradeTable().of(grade));
        json.addProperty("output_format", "text");
        json.addProperty("test_output_format", "text");
        json.addProperty("test_name_format", "text");
        json.addProperty("visibility", "visible");
        json.addProperty("stdout_visibility", "hidden");
        json.add("extra_data", extra(grade));
        json.add("tests", tests);
        json.add("leaderboard", leaderboard);
        return json;
    }

    private static JsonObject test(Verdict verdict, int longest) {
        JsonArray tags = new JsonArray();
        Stream.of(verdict.exercise(), verdict.kind())
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        JsonObject extra = new JsonObject();
        extra.addProperty("exercise", verdict.exercise());
        extra.addProperty("rule", verdict.rule());
        JsonObject json = new JsonObject();
        json.addProperty("score", verdict.score());
        json.addProperty("max_score", verdict.maxScore());
        json.addProperty("status", verdict.passed() ? "passed" : "failed");
        json.addProperty("name", verdict.name());
        json.addProperty("name_format", "text");
        json.addProperty("number", verdict.number());
        json.addProperty("output", SizeLimit.cut(verdict.text(), longest));
        json.addProperty("output_format", "text");
        json.add("tags", tags);
        json.addProperty("visibility", "visible");
        json.add("extra_data", extra);
        return json;
    }

    private static JsonObject extra(Grade grade) {
        JsonObject json = new JsonObject();
        json.addProperty("kit", grade.kitVersion());
        json.addProperty("seed", grade.seed());
        json.addProperty("max_score", grade.maxScore());
        return json;
    }

    // Gradescope shows it only where the instructor switched it on.
    private static Stream<JsonObject> leaders(Grade grade) {
        return Stream.concat(
                Stream.of(leader("points", BigDecimal.valueOf(grade.score()), "desc")),
                grade.exercises().stream()
                        .flatMap(GradescopeReport::measured)
                        .map(GradescopeReport::leader));
    }

    private static Stream<RuleResult> measured(ExerciseResult result) {
        return new Standing(result)
                .measured().stream().filter(rule -> Double.isFinite(rule.measured().orElseThrow()));
    }

    private static JsonObject leader(RuleResult rule) {
        CostScale scale = rule.rule().scale().orElseThrow();
        return leader(
                "%s %s (%s)".formatted(rule.rule().id(), scale.name(), scale.unit()),
                BigDecimal.valueOf(rule.measured().orElseThrow())
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros(),
                scale.target() < scale.floor() ? "asc" : "desc");
    }

    private static JsonObject leader(String name, BigDecimal value, String order) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("value", value);
        json.addProperty("order", order);
        return json;
    }
}
