package pymemlab.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.grader.report.Grades;

class StartersTest {

    private static final String STARTER = "starter/ex02-dynamic-array/";
    private static final String SOURCE = "src/main/java/pymemlab/array/A.java";

    @TempDir Path folder;

    @Test
    void aJarHoldsTheSourcesOfAStarter() throws Exception {
        Path jar = folder.resolve("a jar.jar");
        URI uri = URI.create("jar:" + jar.toUri());
        try (FileSystem files = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            fill(files.getPath("/"));
        }

        mustHoldTheSource(jar.toUri().toURL());
    }

    @Test
    void aFolderOfClassesDoesToo() throws Exception {
        fill(folder);

        mustHoldTheSource(folder.toUri().toURL());
    }

    @Test
    void whatHoldsNoStarterHoldsNoSources() throws Exception {
        assertThat(Starters.in(folder.toUri().toURL()).sources(Grades.EXERCISE)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsAnError() throws Exception {
        URL missing = folder.resolve("no.jar").toUri().toURL();

        assertThatThrownBy(() -> Starters.in(missing).sources(Grades.EXERCISE))
                .isInstanceOf(UncheckedIOException.class);
        URL odd = brokenUrl();
        assertThatThrownBy(() -> Starters.in(odd).sources(Grades.EXERCISE))
                .isInstanceOf(IllegalStateException.class);
    }

    @SuppressWarnings("deprecation") // The constructor that does not look at what it is given.
    private static URL brokenUrl() throws IOException {
        return new URL("file:/a b");
    }

    private static void fill(Path root) throws IOException {
        for (String file : new String[] {SOURCE, "src/test/java/T.java", "pom.xml"}) {
            Path target = root.resolve(STARTER + file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, "class A {}");
        }
    }

    private static void mustHoldTheSource(URL place) {
        Map<String, byte[]> sources = Starters.in(place).sources(Grades.EXERCISE);

        assertThat(sources).containsOnlyKeys(SOURCE);
        assertThat(new String(sources.get(SOURCE), StandardCharsets.UTF_8)).isEqualTo("class A {}");
    }
}
