package pymemlab.grader.peer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders in which the caller's shell looks for programs. */
final class SearchPath {

    private final Map<String, String> environment;

    SearchPath(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The first program with this name. */
    Optional<Path> find(String name) {
        return environment.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase("PATH"))
                .flatMap(each -> Stream.of(each.getValue().split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".exe").flatMap(file -> in(folder, file)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> in(String folder, String file) {
        try {
            return Stream.of(Path.of(folder, file));
        } catch (InvalidPathException strange) {
            return Stream.empty();
        }
    }
}
