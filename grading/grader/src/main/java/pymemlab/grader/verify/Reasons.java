package pymemlab.grader.verify;

import java.util.Comparator;
import java.util.List;

/** Says for each refused API why it is refused and what to do instead. */
final class Reasons {

    private final List<Reason> longestFirst;

    private Reasons(List<Reason> longestFirst) {
        this.longestFirst = longestFirst;
    }

    static Reasons read() {
        return new Reasons(
                TextResource.lines("reasons.txt").stream()
                        .map(Reason::parse)
                        .sorted(Comparator.comparingInt(reason -> -reason.beginning().length()))
                        .toList());
    }

    /** The sentence of the longest beginning of {@code api} that has one. */
    String of(String api) {
        return longestFirst.stream()
                .filter(reason -> api.startsWith(reason.beginning()))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    private record Reason(String beginning, String sentence) {

        static Reason parse(String line) {
            int colon = line.indexOf(": ");
            return new Reason(line.substring(0, colon), line.substring(colon + 2));
        }
    }
}
