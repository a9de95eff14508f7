package pymemlab.grader.autograder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import pymemlab.contracts.Catalogue;

/** A folder with an autograder's scripts, and a java that does what a test wants. */
final class Stage {

    private final Path folder;
    private final Path bin;

    Stage(Path folder) throws IOException {
        this.folder = folder;
        bin = Files.createDirectories(folder.resolve("jdk/bin"));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Stage bundle(Service service, String place) throws IOException {
        new Bundle(service, List.of(Catalogue.numbered(2).orElseThrow()))
                .into(Files.createDirectories(path(place)), file -> Files.writeString(file, ""));
        return this;
    }

    /** A java that unpacks nothing, writes down what it is asked for, and then runs these lines. */
    Stage java(String... lines) throws IOException {
        Path java = bin.resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                case "$*" in
                    *grader.jar*) printf '%%s\\n' "$*" >>"%s" ;;
                    *) mkdir -p source/kit; : >source/kit/grader.jar; exit 0 ;;
                esac
                for last in "$@"; do :; done
                %s
                """
                        .formatted(path("asked"), String.join("\n", lines)));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    int run(String place, Map<String, String> variables, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(Files.createDirectories(path(place)).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(path("log").toFile());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", bin.getParent().toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
