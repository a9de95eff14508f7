package pymemlab.contracts;

import java.util.ArrayDeque;
import java.util.Deque;

/** The calls of a test in order, with their results; only the last ones are kept. */
public final class Story {

    private static final int KEPT = 24;
    private static final int COLUMN = 26;

    private final Deque<String> lines = new ArrayDeque<>();
    private int dropped;

    /** A call is about to be made. */
    public void call(String call) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
            dropped++;
        }
        lines.addLast(call);
    }

    /** The last call has returned {@code result}. */
    public void returned(Object result) {
        String call = lines.removeLast();
        lines.addLast(("%-" + COLUMN + "s->  %s").formatted(call, result));
    }

    /** The call that was made last. */
    public String last() {
        return lines.isEmpty() ? "the test" : lines.getLast();
    }

    /** All kept lines, indented. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (dropped > 0) {
            text.append("    … %d calls before%n".formatted(dropped));
        }
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
