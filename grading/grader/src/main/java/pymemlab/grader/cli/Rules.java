package pymemlab.grader.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.grader.text.Clean;

/** Finds the rule that somebody names. */
final class Rules {

    private Rules() {}

    /** The exercise that has the rule that {@code text} means. */
    static Optional<Exercise> exerciseWith(String text) {
        return Exercises.all().stream()
                .filter(exercise -> exercise.rules().find(idIn(text)).isPresent())
                .findFirst();
    }

    /** The id of the rule of {@code exercise} that {@code text} means. */
    static String named(String text, Exercise exercise) {
        String id = idIn(text);
        List<String> known = exercise.rules().rules().stream().map(RuleEntry::id).toList();
        if (known.contains(id)) {
            return id;
        }
        String guess =
                Nearest.to(id.length() > 20 ? id.substring(0, 20) : id, known)
                        .map(near -> "Did you mean %s? ".formatted(near))
                        .orElse("");
        throw new Refused(
                "Exercise %s has no rule '%s'. %sIts rules are %s to %s."
                        .formatted(
                                exercise.number(),
                                Clean.line(text),
                                guess,
                                known.get(0),
                                known.get(known.size() - 1)));
    }

    private static String idIn(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
