package pymemlab.grader.result;

/**
 * Why nothing of an exercise could be run.
 *
 * @param file the source file, relative to the exercise's folder; may be empty
 * @param line from 1; 0 if unknown
 * @param text the source line, or empty
 * @param message what is wrong, and the repair
 */
public record Problem(String file, int line, String text, String message) {}
