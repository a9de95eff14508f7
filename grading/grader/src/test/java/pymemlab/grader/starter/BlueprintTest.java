package pymemlab.grader.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;

class BlueprintTest {

    private static final KitResources RESOURCES =
            new KitResources(Blueprint.class.getProtectionDomain().getCodeSource().getLocation());

    @TempDir static Path folder;
    private static Path grader;
    private static StudentRepository repository;

    @BeforeAll
    static void draw() throws IOException {
        grader = SmallKit.in(folder);
        repository = new Blueprint(RESOURCES, KitJar.of(grader)).draw();
    }

    @Test
    void theTopLevelIsTidy() {
        assertThat(repository.kitFiles().keySet().stream().map(name -> name.split("/")[0]))
                .containsOnly(
                        ".devcontainer",
                        ".gitattributes",
                        ".github",
                        ".gitignore",
                        ".mvn",
                        ".pymemlab",
                        "LICENSE",
                        "README.md",
                        "exercises",
                        "lab",
                        "lab.cmd",
                        "pom.xml");
    }

    @Test
    void everyExerciseIsThereWithItsPagesAndBinders() {
        for (Exercise exercise : Catalogue.exercises()) {
            String folder = "exercises/" + exercise.folder();

            assertThat(repository.kitFiles())
                    .containsKeys(folder + "/README.md", folder + "/HINTS.md", folder + "/pom.xml");
            assertThat(repository.kitFiles().keySet())
                    .anyMatch(name -> name.startsWith(folder + "/src/test/java/"));
            assertThat(repository.learnerFiles().keySet())
                    .anyMatch(name -> name.startsWith(folder + "/src/main/java/"));
        }
    }

    @Test
    void learnersOwnNothingButTheirSources() {
        assertThat(repository.learnerFiles().keySet())
                .allMatch(name -> name.matches("exercises/[^/]+/src/main/java/.*\\.java"));
        assertThat(repository.kitFiles().keySet()).noneMatch(name -> name.contains("/src/main/"));
    }

    @Test
    void thePomNamesEveryExerciseAndWhatTheyCompileAgainst() throws Exception {
        Document pom = xml("pom.xml");

        assertThat(texts(pom, "module"))
                .isEqualTo(
                        Catalogue.exercises().stream()
                                .map(each -> "exercises/" + each.folder())
                                .toList());
        String version =
                text(pomOf("spec")).replaceFirst("(?s).*<version>(kit-[0-9a-f]{12})<.*", "$1");
        assertThat(repository.kitFiles())
                .containsKeys(
                        library("spec", version, "jar"),
                        library("spec", version, "pom"),
                        library("contracts", version, "jar"),
                        library("contracts", version, "pom"));
        assertThat(texts(pom, "version")).contains(version);
        assertThat(texts(xml(pomOf("contracts")), "version")).startsWith(version, version);
    }

    @Test
    void nothingIsLeftToFillIn() {
        Pattern gap = Pattern.compile("\\{\\{|@[a-z.-]+@|(?<!\\$)\\{[a-z]+}");

        for (String name : List.of("pom.xml", "README.md", pomOf("spec"), pomOf("contracts"))) {
            assertThat(text(name)).as(name).doesNotContainPattern(gap);
        }
    }

    @Test
    void theSumIsTheJars() {
        String sum = Sha256.of(repository.kitFiles().get(StudentRepository.JAR));

        assertThat(text(StudentRepository.SUM)).isEqualTo(sum + "  pymemlab.jar\n");
    }

    @Test
    void otherLibrariesGetAnotherVersion() throws IOException {
        String before = pomOf("spec");
        SmallKit.jar(folder.resolve("lib/spec-1.0.0.jar"), "pymemlab/Other.class");

        StudentRepository other = new Blueprint(RESOURCES, KitJar.of(grader)).draw();

        assertThat(other.kitFiles()).doesNotContainKey(before);
        SmallKit.in(folder);
    }

    private static String pomOf(String artifact) {
        return repository.kitFiles().keySet().stream()
                .filter(name -> name.contains("/" + artifact + "/") && name.endsWith(".pom"))
                .findFirst()
                .orElseThrow();
    }

    private static String library(String artifact, String version, String kind) {
        return ".pymemlab/repository/pymemlab/%1$s/%2$s/%1$s-%2$s.%3$s"
                .formatted(artifact, version, kind);
    }

    private static String text(String name) {
        Map<String, byte[]> files = repository.kitFiles();
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Document xml(String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(repository.kitFiles().get(name)));
    }

    private static List<String> texts(Document xml, String tag) {
        var nodes = xml.getElementsByTagName(tag);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }
}
