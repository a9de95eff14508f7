package pymemlab.grader.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the kit is and who calls it.
 *
 * @param home the kit's top folder
 * @param here the caller's working directory
 * @param environment the caller's environment variables
 * @param version the kit's
 */
public record Kit(Path home, Path here, Map<String, String> environment, String version) {

    Path exercises() {
        return home.resolve("exercises");
    }

    /** The path as the caller would write it, with slashes. */
    String shown(Path path) {
        Path absolute = here.resolve(path).toAbsolutePath().normalize();
        Path base = here.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
        return shown.toString().isEmpty() ? "." : shown.toString().replace('\\', '/');
    }
}
