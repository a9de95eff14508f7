package pymemlab.grader.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Archives of loaded classes, which let a child start in half the time. */
@FunctionalInterface
public interface Archives {

    /** The system property that names their folder. */
    String PROPERTY = "pymemlab.archives";

    /** The JVM flags that make a child use, or write, the archive of its role. */
    List<String> flags(Role role);

    /** The folder that the system property names; without it, none are used. */
    static Archives ofProperty() {
        String folder = System.getProperty(PROPERTY, "");
        return folder.isEmpty() ? role -> List.of() : in(Path.of(folder).toAbsolutePath());
    }

    /** Uses what {@code folder} holds; a role without an archive starts without. */
    static Archives in(Path folder) {
        return role -> {
            Path archive = fileFor(folder, role);
            boolean usable = role.jars().areJars() && Files.isReadable(archive);
            return usable ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
        };
    }

    /** Lets each child write the archive of its role into {@code folder} when it ends. */
    static Archives writingTo(Path folder) {
        return role ->
                List.of(
                        "-XX:ArchiveClassesAtExit=" + fileFor(folder, role),
                        "-D%s=true".formatted(LastCall.TRAINING));
    }

    private static Path fileFor(Path folder, Role role) {
        return folder.resolve(role.name() + ".jsa");
    }
}
