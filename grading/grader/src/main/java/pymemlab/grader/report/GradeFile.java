package pymemlab.grader.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.contracts.RuleKind;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.Problem;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

/** Reads a grade back from what {@link JsonReport} wrote: writing it again gives the same text. */
public final class GradeFile {

    /** The schema that can be read. */
    public static final String SCHEMA = "pymemlab/result/v1";

    private GradeFile() {}

    /** The grade; empty if the text is not a result of an exercise that this kit has. */
    public static Optional<Grade> read(String json) {
        try {
            JsonObject top = JsonParser.parseString(json).getAsJsonObject();
            return SCHEMA.equals(text(top, "schema")) ? Optional.of(grade(top)) : Optional.empty();
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException notAResult) {
            return Optional.empty(); // Gson's words for a field that is missing or of another kind.
        }
    }

    private static Grade grade(JsonObject json) {
        Grade grade =
                new Grade(
                        text(field(json, "kit").getAsJsonObject(), "version"),
                        field(json, "durationMillis").getAsLong(),
                        list(json, "exercises", GradeFile::exercise));
        if (field(json, "score").getAsInt() != grade.score()
                || field(json, "maxScore").getAsInt() != grade.maxScore()) {
            throw new IllegalArgumentException("the points of the rules do not add up");
        }
        return grade;
    }

    private static ExerciseResult exercise(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        String id = text(json, "id");
        Exercise exercise =
                Catalogue.exercises().stream()
                        .filter(each -> each.folder().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(id));
        Map<String, JsonObject> metrics = metrics(json);
        return new ExerciseResult(
                exercise,
                field(json, "seed").getAsLong(),
                constant(ExerciseStatus.class, text(json, "status")),
                list(json, "rules", rule -> rule(exercise, rule.getAsJsonObject(), metrics)),
                list(json, "problems", GradeFile::problem),
                list(json, "notes", JsonElement::getAsString));
    }

    private static Map<String, JsonObject> metrics(JsonObject exercise) {
        Map<String, JsonObject> metrics = new HashMap<>();
        list(exercise, "metrics", JsonElement::getAsJsonObject)
                .forEach(metric -> metrics.put(text(metric, "rule"), metric));
        return metrics;
    }

    private static RuleResult rule(
            Exercise exercise, JsonObject json, Map<String, JsonObject> metrics) {
        Optional<JsonObject> metric = Optional.ofNullable(metrics.get(text(json, "id")));
        int score = field(json, "score").getAsInt();
        if (score < 0 || score > field(json, "points").getAsInt()) {
            throw new IllegalArgumentException("a rule pays what it cannot");
        }
        return new RuleResult(
                entry(exercise, json, metric),
                constant(RuleStatus.class, text(json, "status")),
                score,
                text(json, "message"),
                metric.map(GradeFile::measured).orElseGet(OptionalDouble::empty));
    }

    /** The kit's own rule; a file of another kit is shown with the words that it was judged by. */
    private static RuleEntry entry(
            Exercise exercise, JsonObject json, Optional<JsonObject> metric) {
        RuleEntry written =
                new RuleEntry(
                        text(json, "id"),
                        field(json, "step").getAsInt(),
                        field(json, "points").getAsInt(),
                        constant(RuleKind.class, text(json, "kind")),
                        text(json, "text"),
                        List.of(),
                        metric.map(GradeFile::scale));
        return exercise.rules()
                .find(written.id())
                .filter(own -> agree(own, written))
                .orElse(written);
    }

    private static boolean agree(RuleEntry own, RuleEntry written) {
        return own.step() == written.step()
                && own.points() == written.points()
                && own.kind() == written.kind()
                && own.sentence().equals(written.sentence())
                && (written.scale().isEmpty() || own.scale().equals(written.scale()));
    }

    private static CostScale scale(JsonObject metric) {
        return new CostScale(
                text(metric, "name"),
                text(metric, "unit"),
                field(metric, "target").getAsDouble(),
                field(metric, "floor").getAsDouble());
    }

    private static OptionalDouble measured(JsonObject metric) {
        JsonElement value = field(metric, "value");
        return OptionalDouble.of(
                value.isJsonNull() ? Double.POSITIVE_INFINITY : value.getAsDouble());
    }

    private static Problem problem(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Problem(
                text(json, "file"),
                field(json, "line").getAsInt(),
                text(json, "text"),
                text(json, "message"));
    }

    private static String text(JsonObject json, String name) {
        return field(json, name).getAsString();
    }

    private static JsonElement field(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> List<T> list(
            JsonObject json, String name, Function<JsonElement, T> element) {
        JsonArray array = field(json, name).getAsJsonArray();
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }
}
