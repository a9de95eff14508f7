package pymemlab.grader.compile;

/**
 * One error, as javac tells it.
 *
 * @param path of the source file, or empty
 * @param line from 1; 0 if unknown
 * @param message possibly several lines
 */
record Diagnosis(String path, int line, String message) {}
