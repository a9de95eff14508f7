package pymemlab.grader.classroom;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import pymemlab.grader.report.GradeFile;
import pymemlab.grader.report.JsonReport;

/**
 * A part as text: the grade's own schema, to which {@code submission} adds what the grade is for.
 */
final class PartText {

    private static final String NO_GRADE = "pymemlab/no-grade/v1";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private PartText() {}

    static String of(Part part) {
        JsonObject json =
                part.row()
                        .grade()
                        .map(grade -> new JsonReport().of(grade))
                        .map(text -> JsonParser.parseString(text).getAsJsonObject())
                        .orElseGet(() -> noGrade(part.row().reason()));
        JsonObject submission = new JsonObject();
        submission.addProperty("name", part.key().name());
        submission.addProperty("sources", part.key().sources());
        submission.addProperty("terms", part.key().terms());
        json.add("submission", submission);
        return GSON.toJson(json) + "\n";
    }

    /** The part; empty if the text is none. */
    static Optional<Part> read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            JsonObject submission = json.getAsJsonObject("submission");
            if (submission == null) {
                return Optional.empty();
            }
            Part.Key key =
                    new Part.Key(
                            text(submission, "name"),
                            text(submission, "sources"),
                            text(submission, "terms"));
            return row(key.name(), text, json).map(row -> new Part(key, row));
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException notAPart) {
            return Optional.empty();
        }
    }

    private static Optional<Row> row(String name, String text, JsonObject json) {
        return NO_GRADE.equals(text(json, "schema"))
                ? Optional.of(Row.notGraded(name, text(json, "reason")))
                : GradeFile.read(text).map(grade -> Row.graded(name, grade));
    }

    private static JsonObject noGrade(String reason) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", NO_GRADE);
        json.addProperty("reason", reason);
        return json;
    }

    private static String text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .map(JsonElement::getAsString)
                .orElseThrow(() -> new JsonParseException(name + " is missing"));
    }
}
