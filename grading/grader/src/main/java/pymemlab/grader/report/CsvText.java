package pymemlab.grader.report;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes rows of comma-separated values that no spreadsheet takes for formulas. */
public final class CsvText {

    // Where a comma is the decimal sign, spreadsheets cut at semicolons, within quotes too.
    private static final Pattern LATER_START =
            Pattern.compile("(?<=[;\\r\\n])(\\h*+)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20\t\r";

    private CsvText() {}

    /** One row with its line end, as RFC 4180 has it. */
    public static String row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof Integer ? cell.toString() : cell(cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** One cell of text; where a spreadsheet would calculate, an apostrophe stands before it. */
    public static String cell(String text) {
        String inner = LATER_START.matcher(text).replaceAll("$1'");
        String inert = isFormula(text) ? "'" + inner : inner;
        boolean plain = inert.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? inert : "\"" + inert.replace("\"", "\"\"") + "\"";
    }

    // Some programs drop blanks before they look.
    private static boolean isFormula(String text) {
        String seen = text.startsWith("\t") || text.startsWith("\r") ? text : text.strip();
        return !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0;
    }
}
