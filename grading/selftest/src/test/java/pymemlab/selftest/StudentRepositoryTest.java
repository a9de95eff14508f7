package pymemlab.selftest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.grader.jvm.KitJars;
import pymemlab.grader.starter.Blueprint;
import pymemlab.grader.starter.KitJar;
import pymemlab.grader.starter.KitResources;
import pymemlab.grader.starter.StudentRepository;

/** What an instructor hands out gives nothing away. */
class StudentRepositoryTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final int LONG_ENOUGH_TO_BE_TELLING = 32;

    private static final Map<String, byte[]> FILES = new TreeMap<>();
    private static final Map<String, byte[]> PACKED = new TreeMap<>();

    @BeforeAll
    static void draw() throws IOException {
        // From class folders, as an IDE runs it, there is no jar to pack.
        assumeThat(new KitJars().with(KitJar.class).areJars()).isTrue();
        var place = KitJar.class.getProtectionDomain().getCodeSource().getLocation();
        StudentRepository drawn = new Blueprint(new KitResources(place), KitJar.ofThisKit()).draw();
        FILES.putAll(drawn.kitFiles());
        FILES.putAll(drawn.learnerFiles());
        for (String name : FILES.keySet()) {
            if (name.endsWith(".jar")) {
                unpack(name, FILES.get(name));
            }
        }
    }

    @Test
    void theGraderIsOneJarOfAtMostTenMegabytes() {
        assertThat(FILES.get(StudentRepository.JAR)).hasSizeLessThanOrEqualTo(TEN_MEGABYTES);
    }

    @Test
    void itHoldsNoFileOfTheReference() {
        TextsRepository kit = TextsRepository.find();
        for (String folder : folders()) {
            Map<String, String> starter = TextsRepository.starter(folder);

            kit.javaBelow("solutions/" + folder + "/src/main/java")
                    .forEach((name, text) -> assertThat(starter).doesNotContainEntry(name, text));
        }
    }

    @Test
    void itHoldsNoClassOfAnExercise() {
        assertThat(PACKED.keySet())
                .filteredOn(name -> name.contains("!pymemlab/") && name.endsWith(".class"))
                .isNotEmpty()
                .allMatch(name -> name.matches(".*!pymemlab/(spec|contracts|grader)/.*"));
    }

    @Test
    void itHoldsNothingOfTheSelftest() {
        Set<String> names = new TreeSet<>(FILES.keySet());
        names.addAll(PACKED.keySet());

        assertThat(names)
                .filteredOn(name -> name.matches(".*(selftest|solutions|/bank/).*"))
                .isEmpty();
    }

    @Test
    void noLineOfTheReferenceIsInIt() {
        Map<String, String> telling = tellingLines();
        Map<String, String> found = new TreeMap<>();
        Map<String, byte[]> all = new TreeMap<>(FILES);
        all.putAll(PACKED);

        all.forEach(
                (name, content) -> {
                    if (isText(name)) {
                        new String(content, UTF_8)
                                .lines()
                                .map(String::strip)
                                .filter(telling::containsKey)
                                .forEach(line -> found.put(name, line));
                    }
                });

        assertThat(telling).hasSizeGreaterThan(200);
        assertThat(found).isEmpty();
    }

    /** Lines of code that the reference has and no stub. */
    private static Map<String, String> tellingLines() {
        TextsRepository kit = TextsRepository.find();
        Map<String, String> telling = new HashMap<>();
        for (String folder : folders()) {
            Map<String, String> starter = TextsRepository.starter(folder);
            Map<String, String> reference = kit.javaBelow("solutions/" + folder + "/src/main/java");
            Set<String> stubs = new TreeSet<>();
            starter.forEach(
                    (name, text) -> {
                        if (!text.equals(reference.get(name))) {
                            text.lines().map(String::strip).forEach(stubs::add);
                        }
                    });
            reference.forEach(
                    (name, text) ->
                            text.lines()
                                    .map(String::strip)
                                    .filter(isTelling().and(line -> !stubs.contains(line)))
                                    .forEach(line -> telling.put(line, name)));
        }
        return telling;
    }

    private static Predicate<String> isTelling() {
        return line ->
                line.length() >= LONG_ENOUGH_TO_BE_TELLING
                        && !line.startsWith("import ")
                        && !line.startsWith("public ");
    }

    private static boolean isText(String name) {
        return !name.endsWith(".class") && !name.endsWith(".jar") && !name.endsWith(".trace");
    }

    private static Set<String> folders() {
        return Catalogue.exercises().stream()
                .map(Exercise::folder)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void unpack(String jar, byte[] content) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                String name = jar + "!" + each.getName();
                byte[] bytes = in.readAllBytes();
                PACKED.put(name, bytes);
                if (name.endsWith(".jar")) {
                    unpack(name, bytes);
                }
            }
        }
    }
}
