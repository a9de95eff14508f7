package pymemlab.grader.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.report.Course;
import pymemlab.grader.text.Clean;

/** Finds the exercise that somebody names by number, folder or name. */
final class Exercises {

    private static final int LONGEST_NAME = 60;

    private Exercises() {}

    static List<Exercise> all() {
        return Catalogue.exercises();
    }

    /** The exercise meant by {@code text}. */
    static Exercise named(String text) {
        return find(text).orElseThrow(() -> unknown(text));
    }

    /** The exercise meant by {@code text}, if this kit holds it. */
    static Optional<Exercise> find(String text) {
        String name = nameIn(text);
        return all().stream()
                .filter(
                        exercise ->
                                name.equals(exercise.name())
                                        || name.equals(String.valueOf(exercise.number())))
                .findFirst();
    }

    /** The exercise after this one, if this kit holds it. */
    static Optional<Exercise> after(Exercise exercise) {
        return all().stream().filter(each -> each.number() > exercise.number()).findFirst();
    }

    // A shell completes folders: "exercises/ex02-dynamic-array/" means dynamic-array.
    private static String nameIn(String text) {
        String bounded = text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
        String plain = bounded.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        String last = plain.replaceFirst("/+$", "").replaceFirst("^.*/", "");
        return last.replaceFirst("^ex0*(\\d+)-(?=.)", "")
                .replaceFirst("^(?:ex)?0*(?=\\d+$)", "")
                .replace(' ', '-');
    }

    private static Refused unknown(String text) {
        String name = nameIn(text);
        return toCome(name)
                .map(number -> notYet(number))
                .orElseGet(() -> noSuch(Clean.line(text), name));
    }

    private static Optional<Integer> toCome(String name) {
        List<String> names =
                Course.titles().stream().map(title -> title.replace(' ', '-')).toList();
        int index = names.indexOf(name);
        if (index >= 0) {
            return Optional.of(index + 1);
        }
        return name.matches("[1-8]") ? Optional.of(Integer.parseInt(name)) : Optional.empty();
    }

    private static Refused notYet(int number) {
        return new Refused(
                "Exercise %s is not in this kit yet. Open: %s.".formatted(number, open()));
    }

    private static Refused noSuch(String text, String name) {
        String guess =
                Nearest.to(name, all().stream().map(Exercise::name).toList())
                        .flatMap(Exercises::find)
                        .map(near -> "Did you mean %s (%s)? ".formatted(near.name(), near.number()))
                        .orElse("");
        return new Refused("There is no exercise '%s'. %sOpen: %s.".formatted(text, guess, open()));
    }

    private static String open() {
        return all().stream()
                .map(exercise -> exercise.number() + " " + exercise.title())
                .collect(Collectors.joining(", "));
    }
}
