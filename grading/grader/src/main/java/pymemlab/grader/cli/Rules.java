package pymemlab.grader.cli;

import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;
import pymemlab.grader.text.Clean;

import java.util.List;
import java.util.Locale;

/** Finds the rule that somebody names. */
final class Rules {

    private Rules() {}

    /** The id of the rule of {@code exercise} that {@code text} means. */
    static String named(String text, Exercise exercise) {
        String id = text.strip().toUpperCase(Locale.ROOT);
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
}
