package pymemlab.selftest;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;

/**
 * What all checks of texts share. A check answers the problems that it found, each with its repair.
 */
final class Texts {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private Texts() {}

    /** Such as {@code ex02}. */
    static String shortName(Exercise exercise) {
        return "ex%02d".formatted(exercise.number());
    }

    /** What lies between blanks and has a letter or a digit. */
    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Matches an id of this exercise's rules, known or not. */
    static Pattern idPattern(Exercise exercise) {
        String id = exercise.rules().rules().get(0).id();
        String prefix = id.substring(0, id.indexOf('-'));
        return Pattern.compile("\\b" + prefix + "-(\\d+)\\b");
    }

    static List<String> ids(Exercise exercise) {
        return exercise.rules().rules().stream().map(RuleEntry::id).toList();
    }

    /** Every id that {@code text} mentions stands in the rule book. */
    static List<String> idsExist(Exercise exercise, String where, String text) {
        return idPattern(exercise)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .filter(id -> exercise.rules().find(id).isEmpty())
                .map(
                        id ->
                                ("%s mentions %s, but %s has no such rule."
                                                + " Correct the id or add the rule.")
                                        .formatted(where, id, shortName(exercise)))
                .toList();
    }

    /** The ids in {@code text}; "ARR-1 to ARR-4" names four of them. */
    static List<String> idsIn(Exercise exercise, String text) {
        String id = idPattern(exercise).pattern();
        Matcher found = Pattern.compile(id + "(?:\\s+to\\s+" + id + ")?").matcher(text);
        TreeSet<Integer> numbers = new TreeSet<>();
        while (found.find()) {
            int first = Integer.parseInt(found.group(1));
            int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        String prefix = ids(exercise).get(0).split("-")[0];
        return numbers.stream().map(number -> prefix + "-" + number).toList();
    }

    /** The lines of {@code text} that begin with {@code start}. */
    static List<String> lines(String text, String start) {
        return Arrays.stream(text.split("\n")).filter(line -> line.startsWith(start)).toList();
    }
}
