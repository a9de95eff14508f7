package pymemlab.grader.report.html;

/** Writes text so that neither an HTML nor an XML reader takes any of it for markup. */
final class Escapes {

    private static final char REPLACEMENT = '\uFFFD';

    private Escapes() {}

    /** For between tags and for attributes in double quotes. */
    static void write(String text, StringBuilder markup) {
        text.codePoints().forEach(point -> write(point, markup));
    }

    private static void write(int point, StringBuilder markup) {
        switch (point) {
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '&' -> markup.append("&amp;");
            case '"' -> markup.append("&quot;");
            case '\'' -> markup.append("&#39;");
            default -> markup.appendCodePoint(isText(point) ? point : REPLACEMENT);
        }
    }

    private static boolean isText(int point) {
        return point == '\n'
                || 0x20 <= point && point < 0x7F
                || 0xA0 <= point && point <= 0xD7FF
                || 0xE000 <= point && point <= 0xFFFD
                || 0x10000 <= point;
    }
}
