package pymemlab.grader.jvm;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The places, jars or folders, that the kit's own classes were loaded from; a class path. */
public final class KitJars {

    private final Set<Path> entries = new LinkedHashSet<>();

    /** Adds the place of {@code marker}. */
    public KitJars with(Class<?> marker) {
        entries.add(placeOf(marker));
        return this;
    }

    /** Adds the place of the class with this name, for what nobody compiles against. */
    public KitJars with(String marker) {
        try {
            return with(Class.forName(marker, false, KitJars.class.getClassLoader()));
        } catch (ClassNotFoundException missing) {
            throw incomplete(marker, missing);
        }
    }

    /** All places in the order in which they were added. */
    public String classPath() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether all of them are jars; only then can their classes be archived. */
    public boolean areJars() {
        return entries.stream().allMatch(entry -> entry.toString().endsWith(".jar"));
    }

    private static Path placeOf(Class<?> marker) {
        CodeSource source = marker.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw incomplete(marker.getName(), null);
        }
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException malformed) {
            throw incomplete(marker.getName(), malformed);
        }
    }

    private static IllegalStateException incomplete(String marker, Exception cause) {
        return new IllegalStateException(
                "The grader needs a jar with %s, but finds none. Build the kit again."
                        .formatted(marker),
                cause);
    }
}
