package pymemlab.grader.classroom;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pymemlab.grader.report.GradeFile;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;

/**
 * The points that a submission says it has, in {@code result.json} or {@code grade.json} of its own
 * folder. Its author could edit that file, so it decides nothing.
 *
 * @param score the sum
 * @param maxScore the most
 * @param scores by exercise's folder; empty if the file knows of none
 * @param doubt what is wrong with the file itself
 */
public record Recording(
        int score, int maxScore, Map<String, Integer> scores, Optional<String> doubt) {

    private static final List<String> NAMES = List.of("result.json", "grade.json");
    private static final String CLASSROOM_50 = "classroom50/result/v1";
    private static final long LARGEST = 4 << 20;

    /** What a file that can be read says. */
    public Recording(int score, int maxScore, Map<String, Integer> scores) {
        this(score, maxScore, scores, Optional.empty());
    }

    /** A file that says nothing by itself. */
    static Recording doubtful(String why) {
        return new Recording(0, 0, Map.of(), Optional.of(why));
    }

    /** What the folder's files say, if they say the same. */
    static Optional<Recording> in(Path folder) {
        List<Recording> found =
                NAMES.stream().flatMap(name -> readFile(folder.resolve(name))).toList();
        return found.stream()
                .filter(each -> each.doubt().isPresent() || !each.agreesWith(found.get(0)))
                .findFirst()
                .map(each -> each.doubt().orElse(String.join(" and ", NAMES) + " do not agree"))
                .map(Recording::doubtful)
                .or(() -> found.stream().findFirst());
    }

    private boolean agreesWith(Recording other) {
        return score == other.score
                && maxScore == other.maxScore
                && (scores.isEmpty() || other.scores.isEmpty() || scores.equals(other.scores));
    }

    /** Those of all that have one, by submission. */
    public static Map<String, Recording> ofAll(List<HandIn> handIns) {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (HandIn each : handIns) {
            if (each.obstacle().isEmpty()) {
                in(each.folder()).ifPresent(found -> recordings.put(each.name(), found));
            }
        }
        return recordings;
    }

    /** What has to be said if none of the submissions that were looked into has one. */
    static Optional<String> remark(Map<String, Recording> found) {
        return found.isEmpty()
                ? Optional.of(
                        "--compare needs result.json or grade.json in a submission's folder, but none has one.")
                : Optional.empty();
    }

    /** What it says otherwise than the grade. */
    Optional<String> differenceFrom(Grade grade) {
        if (doubt.isPresent()) {
            return doubt;
        }
        return scores.isEmpty() ? differenceOfSums(grade) : differenceOfExercises(grade);
    }

    private Optional<String> differenceOfSums(Grade grade) {
        return score == grade.score() && maxScore == grade.maxScore()
                ? Optional.empty()
                : Optional.of(
                        "recorded %d of %d, graded %d of %d"
                                .formatted(score, maxScore, grade.score(), grade.maxScore()));
    }

    private Optional<String> differenceOfExercises(Grade grade) {
        List<String> found = new ArrayList<>();
        for (ExerciseResult result : grade.exercises()) {
            String folder = result.exercise().folder();
            Optional<Integer> recorded = Optional.ofNullable(scores.get(folder));
            if (recorded.isEmpty() || recorded.get() != result.score()) {
                found.add(
                        "%s recorded %s, graded %d"
                                .formatted(
                                        folder,
                                        recorded.map(String::valueOf).orElse("nothing"),
                                        result.score()));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
    }

    private static Stream<Recording> readFile(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Stream.empty();
        }
        Recording unreadable =
                doubtful(file.getFileName() + " is there, but holds no points that can be read");
        try {
            boolean readable =
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && Files.size(file) <= LARGEST;
            Optional<Recording> found = readable ? read(Files.readString(file)) : Optional.empty();
            return Stream.of(found.orElse(unreadable));
        } catch (IOException failed) {
            return Stream.of(unreadable);
        }
    }

    static Optional<Recording> read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            String schema = field(json, "schema").getAsString();
            return switch (schema) {
                case GradeFile.SCHEMA ->
                        Optional.of(
                                ofExercises(
                                        points(json, "score"),
                                        points(json, "maxScore"),
                                        scores(json)));
                case CLASSROOM_50 ->
                        Optional.of(
                                new Recording(
                                        points(json, "score"),
                                        points(json, "max-score"),
                                        Map.of()));
                default -> Optional.empty();
            };
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return Optional.empty(); // Gson's words for text that is no such file.
        }
    }

    private static Recording ofExercises(int score, int maxScore, Map<String, Integer> scores) {
        long sum = scores.values().stream().mapToLong(Integer::longValue).sum();
        return sum == score
                ? new Recording(score, maxScore, scores)
                : doubtful("recorded %d in all, but %d in its exercises".formatted(score, sum));
    }

    private static Map<String, Integer> scores(JsonObject json) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (JsonElement each : field(json, "exercises").getAsJsonArray()) {
            JsonObject exercise = each.getAsJsonObject();
            scores.merge(
                    field(exercise, "id").getAsString(), points(exercise, "score"), Integer::sum);
        }
        return scores;
    }

    private static int points(JsonObject json, String name) {
        String digits = field(json, name).getAsString();
        if (!digits.matches("[0-9]{1,9}")) {
            throw new JsonParseException(name + " is no number of points");
        }
        return Integer.parseInt(digits);
    }

    private static JsonElement field(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .orElseThrow(() -> new JsonParseException(name + " is missing"));
    }
}
