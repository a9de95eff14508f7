package pymemlab.grader.report;

/** Escapes for XML 1.0. */
final class XmlText {

    private XmlText() {}

    /** Text that may stand in an attribute or between tags. */
    static String of(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(result, point));
        return result.toString();
    }

    private static void append(StringBuilder result, int point) {
        switch (point) {
            case '<' -> result.append("&lt;");
            case '>' -> result.append("&gt;");
            case '&' -> result.append("&amp;");
            case '"' -> result.append("&quot;");
            case '\n' -> result.append("&#10;");
            default -> result.appendCodePoint(isLegal(point) ? point : 0xFFFD);
        }
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\r'
                || 0x20 <= point && point <= 0xD7FF
                || 0xE000 <= point && point <= 0xFFFD
                || 0x10000 <= point;
    }
}
