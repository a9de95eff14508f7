package pymemlab.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import pymemlab.contracts.Exercise;

/** The hints of an exercise, in the form in which {@code ./lab hint} reads them. */
record TextsHints(Exercise exercise, String text) {

    private static final int MOST_WORDS = 60;
    private static final List<String> LEVELS = List.of("1", "2", "3");
    private static final Pattern STEP = Pattern.compile("(?m)^## (.*)\n((?:(?!## ).*\n?)*)");
    private static final Pattern HINT =
            Pattern.compile(
                    "<details><summary>Hint (\\d)</summary>\n\n"
                            + "((?:(?!</?details>)[\\s\\S])*)\n\n"
                            + "</details>\n");
    private static final Pattern JAVA = Pattern.compile("(?m)```java|;\\s*$|\\bpublic\\b");

    /** Every step is there, in order, with three short hints that are no Java. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        List<MatchResult> steps = STEP.matcher(text).results().toList();
        List<String> found = steps.stream().map(step -> step.group(1)).toList();
        if (!found.equals(headings())) {
            problems.add(
                    "%s needs the headings %s, but it has %s. Put them in this order."
                            .formatted(name(), headings(), found));
        }
        steps.forEach(step -> step(step.group(1), step.group(2), problems));
        return problems;
    }

    private void step(String heading, String body, List<String> problems) {
        List<MatchResult> hints = HINT.matcher(body).results().toList();
        List<String> levels = hints.stream().map(hint -> hint.group(1)).toList();
        if (!levels.equals(LEVELS)) {
            problems.add(
                    ("%s needs hints %s under '%s', but it has %s. Fold each as"
                                    + " <details><summary>Hint 1</summary>, with empty lines around its text.")
                            .formatted(name(), LEVELS, heading, levels));
        }
        hints.forEach(hint -> hint(heading, hint.group(1), hint.group(2), problems));
    }

    private void hint(String heading, String level, String hint, List<String> problems) {
        int words = Texts.words(hint);
        if (words == 0 || words > MOST_WORDS) {
            problems.add(
                    "%s needs 1 to %d words in hint %s of '%s', but there are %d. Rewrite it."
                            .formatted(name(), MOST_WORDS, level, heading, words));
        }
        if (JAVA.matcher(hint).find()) {
            problems.add(
                    "%s needs words in hint %s of '%s', but it has Java. Write pseudocode."
                            .formatted(name(), level, heading));
        }
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        exercise.steps()
                .forEach(t -> headings.add("Step %d: %s".formatted(headings.size() + 1, t)));
        return headings;
    }

    private String name() {
        return "HINTS of " + Texts.shortName(exercise);
    }
}
