package pymemlab.grader.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The candidate with the fewest changed letters, if those are less than half. */
    static Optional<String> to(String text, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> 2 * distance(text, candidate) < candidate.length() + 1)
                .min(Comparator.comparingInt(candidate -> distance(text, candidate)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row = nextRow(row, a.charAt(i - 1), b, i);
        }
        return row[b.length()];
    }

    private static int[] nextRow(int[] above, char letter, String b, int i) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
