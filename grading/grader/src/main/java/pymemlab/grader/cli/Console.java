package pymemlab.grader.cli;

import java.io.PrintWriter;
import pymemlab.grader.report.Ink;

/**
 * Where a command's words go.
 *
 * @param out what was asked for
 * @param err what went wrong, and how far it is
 * @param terminal whether a person watches both
 * @param ink how results are emphasised
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, Ink ink) {

    void show(String text) {
        out.print(text);
        out.flush();
    }

    void complain(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
