package pymemlab.grader.collect;

/**
 * One source file of a submission.
 *
 * @param path from the exercise's folder, with {@code /} between names
 * @param text decoded, without a byte-order mark
 */
public record SourceFile(String path, String text) {}
