package pymemlab.grader.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.tools.ToolProvider;

/** All checkups of one kit on one computer. */
public final class Doctor {

    private static final long MEGABYTES = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Checkup> checkups;

    private Doctor(List<Checkup> checkups) {
        this.checkups = List.copyOf(checkups);
    }

    /** Looks at the kit in {@code home} and at the Java that has these properties. */
    public static Doctor of(Path home, Map<String, String> environment, Properties properties) {
        List<Checkup> checkups = new ArrayList<>();
        checkups.add(
                new JdkCheckup(
                        Runtime.version().feature(),
                        properties.getProperty("java.home"),
                        () -> ToolProvider.getSystemJavaCompiler() != null));
        if (Files.exists(home.resolve("grading/grader/pom.xml"))) {
            checkups.add(new MavenCheckup(maven(environment, properties), PATIENCE));
        }
        checkups.add(new EncodingCheckup(properties, home));
        Path temp = Path.of(properties.getProperty("java.io.tmpdir"));
        checkups.add(new FolderCheckup("temporary folder", temp, "Set TMPDIR to another folder."));
        checkups.add(new DiskCheckup(temp, MEGABYTES));
        checkups.add(new LineEndsCheckup(home.resolve("exercises")));
        archives(properties).ifPresent(folder -> addArchives(checkups, folder));
        return new Doctor(checkups);
    }

    /** What each of them found. */
    public List<Finding> examine() {
        return checkups.stream().map(Checkup::look).toList();
    }

    private static Optional<Path> archives(Properties properties) {
        return Optional.ofNullable(properties.getProperty("pymemlab.archives"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    private static void addArchives(List<Checkup> checkups, Path folder) {
        checkups.add(new FolderCheckup("cache", folder, "Set XDG_CACHE_HOME to another folder."));
        checkups.add(new ArchivesCheckup(folder));
    }

    private static ProcessBuilder maven(Map<String, String> environment, Properties properties) {
        boolean windows = properties.getProperty("os.name", "").startsWith("Windows");
        ProcessBuilder command = new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "-B", "-v");
        command.environment().clear();
        command.environment().putAll(environment);
        return command;
    }
}
