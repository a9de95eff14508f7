package pymemlab.grader.report.html;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finding speaks of: the places that its picture should point at.
 *
 * @param addresses in the order of the finding
 * @param names of blocks or objects
 */
record Spots(Set<Long> addresses, Set<String> names) {

    private static final int MOST = 4;
    private static final Pattern ADDRESS = Pattern.compile("\\b0x([0-9a-f]{1,12})\\b");

    // The ends of a stretch say where something lies, not what is wrong.
    private static final Pattern STRETCH = Pattern.compile("\\[0x[0-9a-f]+, 0x[0-9a-f]+\\)");

    // "a" is an article too, so it counts only where an object stands.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<=\\()[a-z]{1,2}\\d{0,4}(?=[),\\[])"
                            + "|^[a-z]{1,2}\\d{0,4}(?= (?:needs|has|is|was|and|should|still|lost)\\b)"
                            + "|(?<=\\band )[b-z]\\d{0,4}(?= both\\b)"
                            + "|\\b[a-z]\\d{1,4}\\b");

    /** Those of a finding's first sentence. */
    static Spots of(MessageParts parts) {
        Set<Long> addresses = new LinkedHashSet<>();
        ADDRESS.matcher(STRETCH.matcher(parts.lead()).replaceAll(""))
                .results()
                .limit(MOST)
                .forEach(found -> addresses.add(Long.parseLong(found.group(1), 16)));
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(parts.lead()).results().limit(MOST).forEach(found -> names.add(found.group()));
        return new Spots(addresses, names);
    }

    /** The first address in a stretch of memory. */
    Optional<Long> within(long start, long end) {
        return addresses.stream().filter(at -> start <= at && at < end).findFirst();
    }

    /** The address that a line of a picture begins with. */
    static Optional<Long> addressOf(String line) {
        Matcher found = ADDRESS.matcher(line);
        return found.lookingAt()
                ? Optional.of(Long.parseLong(found.group(1), 16))
                : Optional.empty();
    }
}
