package pymemlab.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pymemlab.contracts.Exercise;
import pymemlab.selftest.TextsJava.Declaration;

/** The starter of an exercise: unsolved, and of the same shape as the reference. */
record TextsStarter(Exercise exercise, Map<String, String> files) {

    private static final Pattern TODO = Pattern.compile("\"TODO step (\\d+): \\w[^\"]+\"");

    /** Starter and solution have the same public types, constructors and methods. */
    List<String> sameShapeAs(Map<String, String> solution) {
        List<Declaration> mine = TextsJava.declarations(files);
        List<Declaration> other = TextsJava.declarations(solution);
        List<String> problems = new ArrayList<>();
        for (String lacking : difference(other, mine)) {
            problems.add(
                    ("%s lacks %s, but the solution has it."
                                    + " Add it to the starter or hide it in the solution.")
                            .formatted(name(), lacking));
        }
        for (String extra : difference(mine, other)) {
            problems.add(
                    "%s has %s, but the solution lacks it. Take it out or add it to the solution."
                            .formatted(name(), extra));
        }
        return problems;
    }

    /** Every method says which step it belongs to; no constructor throws. */
    List<String> todos() {
        List<String> problems = new ArrayList<>();
        for (Declaration declaration : TextsJava.declarations(files)) {
            if (declaration.isMethod()) {
                mustNameItsStep(declaration, problems);
            } else if (declaration.body().contains("throw ")) {
                problems.add(
                        ("%s needs constructors that never throw, but %s does."
                                        + " Move it into the methods.")
                                .formatted(name(), where(declaration)));
            }
        }
        return problems;
    }

    private void mustNameItsStep(Declaration declaration, List<String> problems) {
        Matcher todo = TODO.matcher(declaration.body());
        boolean isStub =
                declaration.body().contains("UnsupportedOperationException") && todo.find();
        if (!isStub) {
            problems.add(
                    ("%s needs a 'TODO step N: phrase' in %s, but there is none."
                                    + " Throw an UnsupportedOperationException that says it.")
                            .formatted(name(), where(declaration)));
            return;
        }
        int step = Integer.parseInt(todo.group(1));
        if (step < 1 || step > exercise.steps().size()) {
            problems.add(
                    "%s names step %d in %s, but there are %d steps. Correct the number."
                            .formatted(name(), step, where(declaration), exercise.steps().size()));
        }
    }

    private String name() {
        return "Starter of " + Texts.shortName(exercise);
    }

    private static List<String> difference(List<Declaration> from, List<Declaration> without) {
        List<String> known = without.stream().map(TextsStarter::where).toList();
        return from.stream().map(TextsStarter::where).filter(d -> !known.contains(d)).toList();
    }

    private static String where(Declaration declaration) {
        return "'%s' in %s".formatted(declaration.signature(), declaration.owner());
    }
}
