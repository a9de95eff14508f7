package pymemlab.grader.cli;

import java.io.PrintWriter;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.text.Clean;

/** Tells how far grading is, and takes the last word away when it is closed. */
interface Stages extends Progress, AutoCloseable {

    /** Nothing is told. */
    Stages SILENT = text -> {};

    @Override
    default void close() {}

    /** One line after another, for a log. */
    static Stages lineByLine(PrintWriter err) {
        return text -> {
            err.println(Clean.line(text));
            err.flush();
        };
    }

    /** One line that is written over, for a terminal. */
    static Stages overwriting(PrintWriter err) {
        return new OverwrittenLine(err);
    }
}
