package pymemlab.grader.cli;

import java.io.PrintWriter;
import pymemlab.grader.text.Clean;

/** A line on a terminal that the next stage writes over. */
final class OverwrittenLine implements Stages {

    private static final int WIDTH = 78;

    private final PrintWriter err;
    private int shown;

    OverwrittenLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void stage(String text) {
        String line = "  " + Clean.line(text);
        write(line.length() <= WIDTH ? line : line.substring(0, WIDTH));
    }

    @Override
    public synchronized void close() {
        if (shown > 0) {
            write("");
            err.print('\r');
            err.flush();
        }
    }

    // Blanks instead of an escape sequence: they work on every terminal.
    private void write(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }
}
