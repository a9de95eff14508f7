package pymemlab.grader.verify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says for each refused API why it is refused and what to do instead. */
final class Reasons {

    private final List<Reason> longestFirst;

    private Reasons(List<Reason> longestFirst) {
        this.longestFirst = longestFirst;
    }

    /** Where two lists have the same beginning, the later one gives the reason. */
    static Reasons read(List<String> lists) {
        Map<String, Reason> byBeginning = new HashMap<>();
        lists.stream()
                .flatMap(list -> TextResource.lines(list).stream())
                .map(Reason::parse)
                .forEach(reason -> byBeginning.put(reason.beginning(), reason));
        return new Reasons(
                byBeginning.values().stream()
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
