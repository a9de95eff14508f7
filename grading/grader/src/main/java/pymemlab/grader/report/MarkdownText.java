package pymemlab.grader.report;

/** Escapes for GitHub's Markdown. */
final class MarkdownText {

    private static final int SHORTEST_FENCE = 3;
    private static final String SPECIAL = "\\`*_{}[]()#+-!|~";

    private MarkdownText() {}

    /** Text of one line that shows as it is, in a table too. */
    static String inline(String text) {
        StringBuilder result = new StringBuilder();
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                default -> result.append(SPECIAL.indexOf(letter) < 0 ? "" : "\\").append(letter);
            }
        }
        return result.toString();
    }

    /** Text in a fence that nothing in it can close. */
    static String fenced(String text) {
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(text) + 1));
        return fence + "text\n" + text + "\n" + fence + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (char letter : text.toCharArray()) {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
