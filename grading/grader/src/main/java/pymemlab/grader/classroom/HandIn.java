package pymemlab.grader.classroom;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What one student, or one group, handed in.
 *
 * @param name the folder below the class's folder, with {@code /} between names; never twice
 * @param folder where it is
 * @param obstacle why nothing in it can be looked at, and the repair
 */
public record HandIn(String name, Path folder, Optional<String> obstacle) {}
