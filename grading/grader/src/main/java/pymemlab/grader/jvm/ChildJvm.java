package pymemlab.grader.jvm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Starts child processes on the Java that runs this one, with an environment that says nothing. */
public final class ChildJvm {

    private static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+DisableAttachMechanism",
                    "-XX:-UsePerfData",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:+SuppressFatalErrorMessage",
                    "-XX:+DisplayVMOutputToStderr",
                    "-Xlog:disable",
                    "-Xshare:auto",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Duser.timezone=UTC",
                    "-Djava.awt.headless=true");

    /** What Windows cannot start a process without. */
    private static final Set<String> KEPT = Set.of("SYSTEMROOT", "TEMP", "TMP");

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final Archives archives;

    /** A starter of children that use these archives. */
    public ChildJvm(Archives archives) {
        this.archives = archives;
    }

    /** Starts a child; the caller ends it. */
    public Child start(Role role) throws IOException {
        return new Child(builder(role).start());
    }

    ProcessBuilder builder(Role role) {
        ProcessBuilder builder = new ProcessBuilder(command(role));
        builder.directory(JAVA_HOME.toFile()); // A folder that holds nothing of a submission.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        strip(builder.environment());
        return builder;
    }

    private List<String> command(Role role) {
        List<String> command = new ArrayList<>();
        command.add(JAVA_HOME.resolve("bin").resolve("java").toString());
        command.addAll(FLAGS);
        command.addAll(role.flags());
        command.addAll(archives.flags(role));
        command.add("-cp");
        command.add(role.jars().classPath());
        command.add(role.mainClass());
        command.addAll(role.arguments());
        return command;
    }

    /** The locale stays: without it Java cannot find a kit whose path has letters beyond ASCII. */
    static void strip(Map<String, String> environment) {
        String locale = locale(environment);
        environment.keySet().removeIf(name -> !KEPT.contains(name.toUpperCase(Locale.ROOT)));
        if (File.separatorChar == '/') {
            environment.put("LC_ALL", locale);
        }
    }

    private static String locale(Map<String, String> environment) {
        String set = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        return Set.of("", "C", "POSIX").contains(set) ? "C.UTF-8" : set;
    }
}
