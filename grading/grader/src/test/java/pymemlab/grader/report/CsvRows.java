package pymemlab.grader.report;

import java.util.ArrayList;
import java.util.List;

/** Reads what RFC 4180 describes, letter by letter, as a spreadsheet would. */
public final class CsvRows {

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private boolean quoted;

    private CsvRows() {}

    /** All rows of a text in which each row ends with CR LF. */
    public static List<List<String>> of(String text) {
        CsvRows reader = new CsvRows();
        for (int at = 0; at < text.length(); at++) {
            at = reader.read(text, at);
        }
        if (reader.quoted || !reader.row.isEmpty() || !reader.cell.isEmpty()) {
            throw new IllegalArgumentException("the last row has no end");
        }
        return reader.rows;
    }

    private int read(String text, int at) {
        char letter = text.charAt(at);
        if (quoted) {
            return inside(text, at);
        }
        if (letter == '"' && cell.isEmpty()) {
            quoted = true;
        } else if (letter == ',') {
            endCell();
        } else if (text.startsWith("\r\n", at)) {
            endCell();
            rows.add(row);
            row = new ArrayList<>();
            return at + 1;
        } else if ("\"\r\n".indexOf(letter) >= 0) {
            throw new IllegalArgumentException("a bare quote or line end at " + at);
        } else {
            cell.append(letter);
        }
        return at;
    }

    private int inside(String text, int at) {
        if (text.startsWith("\"\"", at)) {
            cell.append('"');
            return at + 1;
        }
        if (text.charAt(at) == '"') {
            quoted = false;
        } else {
            cell.append(text.charAt(at));
        }
        return at;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }
}
