package pymemlab.grader.judge;

import java.util.List;
import java.util.Map;
import pymemlab.grader.harness.Outcome;
import pymemlab.grader.harness.TestKey;
import pymemlab.grader.text.Clean;

/** Shows what a submission printed, marked as its own words. */
final class PrintedNotes {

    private static final int MOST = 3;

    private PrintedNotes() {}

    static List<String> of(Map<TestKey, Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .filter(each -> !each.getValue().output().isBlank())
                .limit(MOST)
                .map(PrintedNotes::note)
                .toList();
    }

    private static String note(Map.Entry<TestKey, Outcome> each) {
        return "your code printed during %s: %s"
                .formatted(each.getKey(), Clean.line(each.getValue().output()));
    }
}
