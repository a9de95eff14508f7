package pymemlab.grader.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names every type in the exported packages of the running JDK, public or not. */
final class JdkTypes {

    private static final Path MODULES =
            FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
    private static final String SUFFIX = ".class";

    private JdkTypes() {}

    /** Internal names, with slashes. */
    static List<String> exported() {
        return ModuleFinder.ofSystem().findAll().stream()
                .map(module -> module.descriptor())
                .flatMap(JdkTypes::exportedBy)
                .toList();
    }

    private static Stream<String> exportedBy(ModuleDescriptor module) {
        Path root = MODULES.resolve(module.name());
        return module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(exports -> root.resolve(exports.source().replace('.', '/')))
                .flatMap(JdkTypes::classFilesIn)
                .map(file -> root.relativize(file).toString())
                .map(file -> file.substring(0, file.length() - SUFFIX.length()));
    }

    private static Stream<Path> classFilesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
