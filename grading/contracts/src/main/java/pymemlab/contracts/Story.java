package pymemlab.contracts;

import java.util.ArrayList;
import java.util.List;

/** The calls of a test in order, with their results; only the last ones are told. */
public final class Story {

    private static final int TOLD = 24;
    private static final int KEPT = 4 * TOLD;
    private static final int COLUMN = 26;

    private final List<String> lines = new ArrayList<>();
    private int dropped;
    private boolean summing;
    private String lastInSum = "";

    /** Tells many calls in one line, and the last of them too if it went wrong. */
    public void inShort(String line, Runnable calls) {
        call(line);
        summing = true;
        lastInSum = line;
        try {
            calls.run();
        } catch (RuntimeException | Error wrong) {
            summing = false;
            call("  " + lastInSum);
            throw wrong;
        }
        summing = false;
    }

    /** What comes has nothing to do with what was told so far. */
    public void anew() {
        lines.clear();
        dropped = 0;
    }

    /** A call is about to be made. */
    public void call(String call) {
        if (summing) {
            lastInSum = call;
            return;
        }
        if (lines.size() == KEPT) {
            lines.subList(0, KEPT / 2).clear();
            dropped += KEPT / 2;
        }
        lines.add(call);
    }

    /** The last call has returned {@code result}. */
    public void returned(Object result) {
        if (summing) {
            return;
        }
        String call = lines.remove(lines.size() - 1);
        lines.add(("%-" + (COLUMN - 1) + "s ->  %s").formatted(call, result));
    }

    /** The last call has told nothing new. */
    public void takeBack() {
        if (summing) {
            return;
        }
        lines.remove(lines.size() - 1);
    }

    /** The call that was made last. */
    String last() {
        return lines.isEmpty() ? "the test" : lines.get(lines.size() - 1);
    }

    /** The last lines, indented. */
    String text() {
        int first = Math.max(0, lines.size() - TOLD);
        StringBuilder text = new StringBuilder();
        if (dropped + first > 0) {
            int before = dropped + first;
            text.append("    … %d call%s before%n".formatted(before, before == 1 ? "" : "s"));
        }
        lines.subList(first, lines.size())
                .forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
