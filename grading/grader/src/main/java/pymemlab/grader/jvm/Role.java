package pymemlab.grader.jvm;

import java.util.List;

/**
 * What a child process is for.
 *
 * @param name such as {@code compiler}; also the name of its archive
 * @param mainClass what it runs
 * @param jars its whole class path
 * @param flags of its JVM
 * @param arguments of its main class
 */
public record Role(
        String name, String mainClass, KitJars jars, List<String> flags, List<String> arguments) {}
