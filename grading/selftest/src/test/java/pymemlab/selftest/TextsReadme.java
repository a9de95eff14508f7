package pymemlab.selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pymemlab.contracts.Exercise;

/** The README of an exercise: its headings and its length. */
record TextsReadme(Exercise exercise, String text) {

    static final List<String> HEADINGS =
            List.of(
                    "Goal",
                    "In CPython",
                    "Idea",
                    "The interface",
                    "Rules",
                    "Predict first",
                    "Steps",
                    "Run it",
                    "How it is graded",
                    "Check your understanding",
                    "Go further");

    private static final String HEADING = "## ";

    /** The fixed headings stand there, in their order, and no other. */
    List<String> headings() {
        List<String> found =
                Texts.lines(text, HEADING).stream().map(TextsReadme::withoutMarks).toList();
        if (found.equals(HEADINGS)) {
            return List.of();
        }
        return List.of(
                "%s needs the headings %s, but it has %s. Put them in this order."
                        .formatted(name(), HEADINGS, found));
    }

    /**
     * The texts are as long as a learner reads: without the rule table, code and pictures included.
     */
    List<String> lengths() {
        List<String> problems = new ArrayList<>();
        length("the whole", text, 500, 900, problems);
        length("Idea", section("Idea"), 150, 250, problems);
        return problems;
    }

    /** What stands below a heading; nothing if there is no such heading. */
    String section(String heading) {
        return Arrays.stream(text.split("(?m)^" + HEADING))
                .filter(section -> section.startsWith(heading + "\n"))
                .map(section -> section.substring(heading.length()))
                .findFirst()
                .orElse("");
    }

    String name() {
        return "README of " + Texts.shortName(exercise);
    }

    private void length(String what, String part, int least, int most, List<String> problems) {
        int words = Texts.words(withoutRuleTable(part));
        if (words < least || words > most) {
            problems.add(
                    "%s needs %d to %d words in %s, but it has %d. %s"
                            .formatted(
                                    name(),
                                    least,
                                    most,
                                    what,
                                    words,
                                    words < least ? "Say more." : "Shorten it."));
        }
    }

    private String withoutRuleTable(String part) {
        List<String> table = Texts.lines(section("Rules"), "|");
        return Arrays.stream(part.split("\n"))
                .filter(line -> !table.contains(line))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutMarks(String line) {
        return line.substring(HEADING.length()).strip();
    }
}
