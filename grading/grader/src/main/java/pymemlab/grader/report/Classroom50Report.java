package pymemlab.grader.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pymemlab.grader.result.Grade;
import pymemlab.grader.text.Clean;

/**
 * The {@code result.json} that Classroom 50 collects, schema {@code classroom50/result/v1}: one
 * test a rule. Which submission it is about stands in environment variables.
 */
public final class Classroom50Report implements Report {

    private static final List<String> NEEDED =
            List.of("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL");
    private static final SizeLimit LIMIT = new SizeLimit(1 << 20, 8_000);
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Map<String, String> environment;
    private final Clock clock;

    /** For the submission that these variables tell of, graded at this clock's time. */
    public Classroom50Report(Map<String, String> environment, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /** The first variable that a result needs and these do not hold. */
    public static Optional<String> firstMissing(Map<String, String> environment) {
        return NEEDED.stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .findFirst();
    }

    @Override
    public String of(Grade grade) {
        List<Verdict> verdicts = Verdict.of(grade);
        return LIMIT.fit(longest -> GSON.toJson(json(grade, verdicts, longest)) + "\n");
    }

    private JsonObject json(Grade grade, List<Verdict> verdicts, int longest) {
        JsonArray tests = new JsonArray();
        verdicts.forEach(verdict -> tests.add(test(verdict, longest)));
        JsonObject json = new JsonObject();
        json.addProperty("schema", "classroom50/result/v1");
        json.addProperty("classroom", value("CLASSROOM"));
        json.addProperty("assignment", value("ASSIGNMENT"));
        if (!value("OWNER").isEmpty()) {
            json.addProperty("owner", value("OWNER"));
        }
        json.addProperty("submission", value("SUBMISSION_TAG"));
        json.addProperty("commit", value("COMMIT_URL"));
        json.addProperty("release", value("RELEASE_URL"));
        json.addProperty("review", review());
        json.addProperty("datetime", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        json.addProperty("score", grade.score());
        json.addProperty("max-score", grade.maxScore());
        json.add("tests", tests);
        return json;
    }

    private static JsonObject test(Verdict verdict, int longest) {
        JsonObject json = new JsonObject();
        json.addProperty("test-name", verdict.name());
        json.addProperty("passed", verdict.passed());
        json.addProperty("score", verdict.score());
        json.addProperty("max-score", verdict.maxScore());
        json.addProperty("exercise", verdict.exercise());
        json.addProperty("rule", verdict.rule());
        json.addProperty("message", SizeLimit.cut(verdict.text(), longest));
        return json;
    }

    private String review() {
        return value("REVIEW_URL").isEmpty() ? value("COMMIT_URL") : value("REVIEW_URL");
    }

    private String value(String name) {
        return Clean.line(environment.getOrDefault(name, "").strip());
    }
}
