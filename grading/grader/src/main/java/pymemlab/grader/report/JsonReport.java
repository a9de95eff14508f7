package pymemlab.grader.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import pymemlab.contracts.CostScale;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.text.Clean;

/** The kit's own result, schema {@code pymemlab/result/v1}, for programs that read grades. */
public final class JsonReport implements Report {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    @Override
    public String of(Grade grade) {
        JsonObject kit = new JsonObject();
        kit.addProperty("version", grade.kitVersion());
        JsonObject json = new JsonObject();
        json.addProperty("schema", "pymemlab/result/v1");
        json.add("kit", kit);
        json.addProperty("seed", grade.seed());
        json.addProperty("score", grade.score());
        json.addProperty("maxScore", grade.maxScore());
        json.addProperty("durationMillis", grade.durationMillis());
        json.add("exercises", array(grade.exercises(), JsonReport::exercise));
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject exercise(ExerciseResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("id", result.exercise().folder());
        json.addProperty("title", result.exercise().title());
        json.addProperty("status", result.status().label());
        json.addProperty("score", result.score());
        json.addProperty("maxScore", result.maxScore());
        json.addProperty("seed", result.seed());
        json.add("rules", array(result.rules(), JsonReport::rule));
        json.add("metrics", array(new Standing(result).measured(), JsonReport::metric));
        json.add("problems", array(result.problems(), JsonReport::problem));
        json.add("notes", array(result.notes(), note -> new JsonPrimitive(Clean.line(note))));
        return json;
    }

    private static JsonObject rule(RuleResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("id", result.rule().id());
        json.addProperty("step", result.rule().step());
        json.addProperty("text", result.rule().sentence());
        json.addProperty("kind", result.rule().kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("points", result.rule().points());
        json.addProperty("score", result.score());
        json.addProperty("status", result.status().label());
        json.addProperty("message", Clean.block(result.message()));
        return json;
    }

    private static JsonObject metric(RuleResult result) {
        CostScale scale = result.rule().scale().orElseThrow();
        JsonObject json = new JsonObject();
        json.addProperty("rule", result.rule().id());
        json.addProperty("name", scale.name());
        json.add("value", number(result.measured().orElseThrow()));
        json.addProperty("unit", scale.unit());
        json.addProperty("floor", scale.floor());
        json.addProperty("target", scale.target());
        json.addProperty("points", result.rule().points());
        json.addProperty("score", result.score());
        return json;
    }

    private static JsonObject problem(Problem problem) {
        JsonObject json = new JsonObject();
        json.addProperty("file", Clean.line(problem.file()));
        json.addProperty("line", problem.line());
        json.addProperty("text", Clean.line(problem.text()));
        json.addProperty("message", Clean.block(problem.message()));
        return json;
    }

    // JSON knows no infinity and no NaN.
    private static JsonElement number(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonElement> element) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(element.apply(value)));
        return array;
    }
}
