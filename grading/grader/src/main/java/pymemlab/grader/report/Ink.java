package pymemlab.grader.report;

/** Emphasis for a reader at a terminal. */
public enum Ink {
    /** Everything looks the same. */
    PLAIN,
    /** ANSI colours. */
    COLOURED;

    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    String good(String text) {
        return painted(GREEN, text);
    }

    String bad(String text) {
        return painted(RED, text);
    }

    String strong(String text) {
        return painted(BOLD, text);
    }

    String faint(String text) {
        return painted(FAINT, text);
    }

    private String painted(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
