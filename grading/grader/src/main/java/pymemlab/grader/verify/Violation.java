package pymemlab.grader.verify;

/**
 * One refused use.
 *
 * @param file the source file's name
 * @param line 0 when it is unknown
 * @param api what was used, such as {@code java.lang.System.exit}
 * @param reason why it is refused and what to do instead, without a full stop
 */
public record Violation(String file, int line, String api, String reason) {

    /** One sentence for the learner. */
    public String message() {
        String place = line == 0 ? file : file + ":" + line;
        return "%s uses %s: %s.".formatted(place, api, reason);
    }
}
