package pymemlab.grader.starter;

import java.util.Map;

/**
 * What a student's repository holds, by path with slashes.
 *
 * @param kitFiles what the kit brings and an update renews
 * @param learnerFiles what the learner edits and no update touches
 */
public record StudentRepository(Map<String, byte[]> kitFiles, Map<String, byte[]> learnerFiles) {

    /** The folder of the grader and of what the exercises compile against. */
    public static final String FOLDER = ".pymemlab";

    /** The grader as one jar. */
    public static final String JAR = FOLDER + "/pymemlab.jar";

    static final String SUM = JAR + ".sha256";
    static final String LIST = FOLDER + "/files.sha256";
    static final String LAUNCHER = "lab";
}
