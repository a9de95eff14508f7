package pymemlab.grader.starter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;

/** Lays out a student's repository: nothing of the reference is in what it draws from. */
public final class Blueprint {

    private static final String DOT = "dot.";
    private static final String MAVEN = "maven/";

    private final KitResources resources;
    private final KitJar kit;
    private final String version;
    private final Map<String, byte[]> libraries;

    /** Draws from the kit's files and its jars. */
    public Blueprint(KitResources resources, KitJar kit) {
        this.resources = resources;
        this.kit = kit;
        libraries = Map.of("spec", kit.library("spec"), "contracts", kit.library("contracts"));
        version = version();
    }

    /** The whole repository. */
    public StudentRepository draw() {
        Map<String, byte[]> kitFiles = new TreeMap<>();
        Map<String, byte[]> learnerFiles = new TreeMap<>();
        Catalogue.exercises().forEach(each -> addExercise(each, kitFiles, learnerFiles));
        resources
                .below("student")
                .forEach((name, content) -> kitFiles.put(path(name), filled(name, content)));
        libraries.forEach((name, jar) -> kitFiles.put(library(name, "jar"), jar));
        byte[] jar = kit.bytes();
        kitFiles.put(StudentRepository.JAR, jar);
        kitFiles.put(StudentRepository.SUM, bytes(Sha256.of(jar) + "  pymemlab.jar\n"));
        kitFiles.put(StudentRepository.LIST, FileList.of(kitFiles).text());
        return new StudentRepository(kitFiles, learnerFiles);
    }

    private void addExercise(
            Exercise exercise, Map<String, byte[]> kitFiles, Map<String, byte[]> learnerFiles) {
        String folder = "exercises/%s/".formatted(exercise.folder());
        resources
                .below("starter/" + exercise.folder())
                .forEach(
                        (name, content) -> {
                            boolean edited = name.startsWith(exercise.sourceFolder() + "/");
                            (edited ? learnerFiles : kitFiles).put(folder + name, content);
                        });
    }

    // A resource whose name begins with a dot is a stranger to build tools and editors.
    private String path(String name) {
        if (name.startsWith(MAVEN)) {
            return library(name.substring(MAVEN.length()).replaceFirst("\\.pom$", ""), "pom");
        }
        return name.startsWith(DOT) ? "." + name.substring(DOT.length()) : name;
    }

    private String library(String artifact, String kind) {
        return "%s/repository/pymemlab/%s/%s/%s-%s.%s"
                .formatted(StudentRepository.FOLDER, artifact, version, artifact, version, kind);
    }

    private byte[] filled(String name, byte[] content) {
        boolean isTemplate = name.endsWith("pom") || name.endsWith(".xml") || name.endsWith(".md");
        if (!isTemplate) {
            return content;
        }
        return bytes(
                new String(content, StandardCharsets.UTF_8)
                        .replace("{{version}}", version)
                        .replace("{{modules}}", modules())
                        .replace("{{exercises}}", exercises()));
    }

    /** Another version for other jars, because Maven never looks again for one that it has. */
    private String version() {
        String sums =
                Sha256.of(Repacked.stored(libraries.get("spec")))
                        + Sha256.of(Repacked.stored(libraries.get("contracts")));
        return "kit-" + Sha256.of(bytes(sums)).substring(0, 12);
    }

    private static String modules() {
        return Catalogue.exercises().stream()
                .map(each -> "    <module>exercises/%s</module>\n".formatted(each.folder()))
                .collect(Collectors.joining());
    }

    private static String exercises() {
        return Catalogue.exercises().stream()
                .map(
                        each ->
                                "%d. [%s](exercises/%s/README.md)"
                                        .formatted(each.number(), each.title(), each.folder()))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
