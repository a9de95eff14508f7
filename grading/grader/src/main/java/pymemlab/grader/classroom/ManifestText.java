package pymemlab.grader.classroom;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A manifest as text, schema {@code pymemlab/class-run/v1}. */
final class ManifestText {

    private static final String SCHEMA = "pymemlab/class-run/v1";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ManifestText() {}

    static String of(Manifest manifest) {
        Map<String, Recording> recordings = manifest.recordings().orElse(Map.of());
        JsonArray submissions = new JsonArray();
        for (Part.Key key : manifest.keys()) {
            JsonObject submission = new JsonObject();
            submission.addProperty("name", key.name());
            submission.addProperty("sources", key.sources());
            Optional.ofNullable(recordings.get(key.name()))
                    .ifPresent(found -> submission.add("recorded", recorded(found)));
            submissions.add(submission);
        }
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("shard", manifest.shard().text());
        json.addProperty("terms", manifest.terms());
        json.addProperty("compared", manifest.recordings().isPresent());
        json.add("submissions", submissions);
        return GSON.toJson(json) + "\n";
    }

    /** The manifest; empty if the text is none, or only a piece of one. */
    static Optional<Manifest> read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            boolean known = SCHEMA.equals(text(json, "schema"));
            return known ? Shard.parse(text(json, "shard")).map(s -> manifest(s, json)) : none();
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | UnsupportedOperationException
                | ClassCastException notAManifest) {
            return none(); // Gson's words for a field that is missing or of another kind.
        }
    }

    private static Manifest manifest(Shard shard, JsonObject json) {
        String terms = text(json, "terms");
        List<Part.Key> keys = new ArrayList<>();
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (JsonElement each : field(json, "submissions").getAsJsonArray()) {
            JsonObject submission = each.getAsJsonObject();
            String name = text(submission, "name");
            keys.add(new Part.Key(name, text(submission, "sources"), terms));
            if (submission.has("recorded")) {
                recordings.put(name, recording(submission.getAsJsonObject("recorded")));
            }
        }
        boolean compared = field(json, "compared").getAsBoolean();
        return new Manifest(
                shard, terms, keys, compared ? Optional.of(recordings) : Optional.empty());
    }

    private static JsonObject recorded(Recording recording) {
        JsonObject scores = new JsonObject();
        recording.scores().forEach(scores::addProperty);
        JsonObject json = new JsonObject();
        recording.doubt().ifPresent(why -> json.addProperty("doubt", why));
        json.addProperty("score", recording.score());
        json.addProperty("maxScore", recording.maxScore());
        json.add("exercises", scores);
        return json;
    }

    private static Recording recording(JsonObject json) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        JsonObject exercises = field(json, "exercises").getAsJsonObject();
        exercises.keySet().forEach(id -> scores.put(id, field(exercises, id).getAsInt()));
        return new Recording(
                field(json, "score").getAsInt(),
                field(json, "maxScore").getAsInt(),
                scores,
                Optional.ofNullable(json.get("doubt")).map(JsonElement::getAsString));
    }

    private static String text(JsonObject json, String name) {
        return field(json, name).getAsString();
    }

    private static JsonElement field(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .orElseThrow(() -> new JsonParseException(name + " is missing"));
    }

    private static Optional<Manifest> none() {
        return Optional.empty();
    }
}
