package pymemlab.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pymemlab.contracts.CostScale;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;

/** What a README says of the rules, beside what the rule book says. */
record TextsRules(TextsReadme readme) {

    /** The table has the rule book's rows: id, sentence, step, points, in its order. */
    List<String> table() {
        List<String> found = Texts.lines(readme.section("Rules"), "| ");
        List<String> problems = new ArrayList<>();
        for (RuleEntry rule : rules()) {
            rowOf(rule.id(), found)
                    .ifPresentOrElse(
                            row -> compare(rule, row, problems), () -> missing(rule, problems));
        }
        List<String> ids = found.stream().map(TextsRules::id).filter(this::isId).toList();
        ids.stream()
                .filter(id -> exercise().rules().find(id).isEmpty())
                .forEach(id -> problems.add(unknown(id)));
        if (problems.isEmpty() && !ids.equals(Texts.ids(exercise()))) {
            problems.add(
                    "%s lists its rules as %s. Put them in the rule book's order, each once."
                            .formatted(readme.name(), ids));
        }
        return problems;
    }

    /** Below the table each cost rule has a line with its target and its floor. */
    List<String> costs() {
        List<String> problems = new ArrayList<>();
        for (RuleEntry rule : rules()) {
            rule.scale().ifPresent(scale -> cost(rule, scale, problems));
        }
        return problems;
    }

    /** The steps carry the catalogue's titles and name the rules that the rule book gives them. */
    List<String> steps() {
        List<String> problems = new ArrayList<>();
        List<String> titles = exercise().steps();
        for (int step = 1; step <= titles.size(); step++) {
            String start = "%d. **%s**".formatted(step, titles.get(step - 1));
            String text = item(start);
            if (text.isEmpty()) {
                problems.add(
                        ("%s needs a step that begins '%s', but it has none."
                                        + " Write it or rename the step.")
                                .formatted(readme.name(), start));
            } else {
                green(step, Texts.idsIn(exercise(), text), problems);
            }
        }
        return problems;
    }

    private void green(int step, List<String> named, List<String> problems) {
        List<String> expected =
                rules().stream().filter(rule -> rule.step() == step).map(RuleEntry::id).toList();
        if (!named.equals(expected)) {
            problems.add(
                    "%s lets step %d turn %s green, but the rule book says %s. Correct the step."
                            .formatted(readme.name(), step, named, expected));
        }
    }

    private String item(String start) {
        String steps = readme.section("Steps");
        int from = steps.indexOf("\n" + start);
        if (from < 0) {
            return "";
        }
        return steps.substring(from + 1).split("\n(?=\\d+\\. )")[0];
    }

    private void cost(RuleEntry rule, CostScale scale, List<String> problems) {
        String expected =
                "target %s, floor %s".formatted(number(scale.target()), number(scale.floor()));
        boolean said =
                Texts.lines(readme.section("Rules"), "* " + rule.id() + ":").stream()
                        .anyMatch(line -> line.endsWith(expected + "."));
        if (!said) {
            problems.add(
                    ("%s needs a line '* %s: … %s.' below the rules, but it has none."
                                    + " Add or correct it.")
                            .formatted(readme.name(), rule.id(), expected));
        }
    }

    private void compare(RuleEntry rule, String found, List<String> problems) {
        if (!found.equals(row(rule))) {
            problems.add(
                    "%s says '%s', but the rule book says '%s'. Correct the row or the rule."
                            .formatted(readme.name(), found, row(rule)));
        }
    }

    private void missing(RuleEntry rule, List<String> problems) {
        problems.add(
                "%s has no rule %s, but the rule book has. Add the row '%s'."
                        .formatted(readme.name(), rule.id(), row(rule)));
    }

    private String unknown(String id) {
        return "%s has a rule %s, but the rule book has none. Take the row out or add the rule."
                .formatted(readme.name(), id);
    }

    private boolean isId(String text) {
        return Texts.idPattern(exercise()).matcher(text).matches();
    }

    private static Optional<String> rowOf(String id, List<String> rows) {
        return rows.stream().filter(row -> id(row).equals(id)).findFirst();
    }

    private static String id(String row) {
        return row.split("\\|")[1].strip();
    }

    private static String row(RuleEntry rule) {
        return "| %s | %s | %d | %d |"
                .formatted(rule.id(), rule.sentence(), rule.step(), rule.points());
    }

    /** 24.0 is written 24. */
    private static String number(double value) {
        return Double.toString(value).replaceFirst("\\.0$", "");
    }

    private List<RuleEntry> rules() {
        return exercise().rules().rules();
    }

    private Exercise exercise() {
        return readme.exercise();
    }
}
