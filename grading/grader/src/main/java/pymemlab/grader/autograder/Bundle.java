package pymemlab.grader.autograder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.RuleEntry;

/** The files of an autograder: the service's scripts and the kit's jar. */
public final class Bundle {

    private static final String JAR = "pymemlab.jar";

    private final Service service;
    private final List<Exercise> exercises;

    /** An autograder that judges these exercises. */
    public Bundle(Service service, List<Exercise> exercises) {
        this.service = service;
        this.exercises = exercises;
    }

    /** Writes the files into a folder that is there, and returns them. */
    public List<Path> into(Path folder, JarWriter jar) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(folder.resolve(JAR));
        jar.write(folder.resolve(JAR));
        for (String name : service.scripts()) {
            Path file = folder.resolve(name);
            write(file, script(name));
            files.add(file);
        }
        return files;
    }

    /** The points that a submission can earn. */
    public int points() {
        return exercises.stream()
                .flatMap(exercise -> exercise.rules().rules().stream())
                .mapToInt(RuleEntry::points)
                .sum();
    }

    private String script(String name) throws IOException {
        String options =
                exercises.stream()
                        .map(exercise -> "--exercise " + exercise.number())
                        .collect(Collectors.joining(" "));
        return template(name)
                .replace("@EXERCISES@", options)
                .replace("@ONLY@", ofTheOnlyOne(Exercise::folder))
                .replace("@SOURCES@", ofTheOnlyOne(Bundle::packageFolder))
                .replace("@POINTS@", Integer.toString(points()));
    }

    private String ofTheOnlyOne(Function<Exercise, String> part) {
        return exercises.size() == 1 ? part.apply(exercises.get(0)) : "";
    }

    private static String packageFolder(Exercise exercise) {
        return exercise.sourceFolder() + "/" + exercise.topicPackage().replace('.', '/');
    }

    private String template(String name) throws IOException {
        try (InputStream in = Bundle.class.getResourceAsStream(service.label() + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        boolean marked = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (marked && text.startsWith("#!")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Puts the kit's one jar somewhere. */
    @FunctionalInterface
    public interface JarWriter {

        /** Writes it to this file. */
        void write(Path file) throws IOException;
    }
}
