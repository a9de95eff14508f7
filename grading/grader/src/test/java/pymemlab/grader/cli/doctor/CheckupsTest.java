package pymemlab.grader.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupsTest {

    @TempDir Path folder;

    @Test
    void aJdkNeedsACompilerAndAnAge() {
        assertThat(new JdkCheckup(17, "/jdk", () -> true).look())
                .isEqualTo(Finding.ok("JDK 17 in /jdk"));
        assertThat(new JdkCheckup(17, "/jdk", () -> false).look().what()).contains("is a JRE");
        assertThat(new JdkCheckup(16, "/jdk", () -> true).look().what()).contains("too old");
    }

    @Test
    void mavenTellsItsVersion() {
        assertThat(maven("Apache Maven 3.8.7").state()).isEqualTo(Finding.State.OK);
        assertThat(maven("Apache Maven 4.0.0-rc-3").state()).isEqualTo(Finding.State.OK);
        assertThat(maven("Apache Maven 3.8.6").what()).isEqualTo("Maven 3.8.6 is too old");
        assertThat(maven("hello").what()).contains("does not tell");
        assertThat(maven(Duration.ZERO, folder + "/none").what()).contains("not on the PATH");
        assertThat(maven(Duration.ofMillis(1), "sleep", "60").what()).contains("does not answer");
    }

    @Test
    void anInterruptionIsKept() {
        Thread.currentThread().interrupt();

        Finding finding = maven(Duration.ofMinutes(1), "sleep", "60");

        assertThat(finding.what()).contains("not asked to the end");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void textsAreUtf8() {
        assertThat(encoding("UTF-8", "UTF-8", "/kit").state()).isEqualTo(Finding.State.OK);
        assertThat(encoding("Cp1252", "UTF-8", "/kit").what()).contains("are read as Cp1252");
        assertThat(new EncodingCheckup(new Properties(), folder).look().what()).contains("UTF-8");
    }

    @Test
    void fileNamesMatterWhenTheKitsHasOtherLetters() {
        assertThat(encoding("UTF-8", "ANSI_X3.4-1968", "/kit").state()).isEqualTo(Finding.State.OK);
        assertThat(encoding("UTF-8", "ANSI_X3.4-1968", "/k\u00e4t").state())
                .isEqualTo(Finding.State.WRONG);
        assertThat(encoding("UTF-8", "ANSI_X3.4-1968", "/k?t").state())
                .isEqualTo(Finding.State.WRONG);
        assertThat(encoding("UTF-8", "UTF-8", "/k\u00e4t").state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void aFolderIsTriedOut() throws IOException {
        Path inside = folder.resolve("a/b");
        assertThat(new FolderCheckup("cache", inside, "").look().state())
                .isEqualTo(Finding.State.OK);
        assertThat(inside).isEmptyDirectory();

        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(new FolderCheckup("cache", file, "Set it.").look().repair())
                .isEqualTo("Set it.");
    }

    @Test
    void theDiskNeedsRoom() {
        assertThat(new DiskCheckup(folder, 0).look().state()).isEqualTo(Finding.State.OK);
        assertThat(new DiskCheckup(folder, Long.MAX_VALUE).look().what())
                .contains("but a build needs");
        assertThat(new DiskCheckup(folder.resolve("none"), 0).look().state())
                .isEqualTo(Finding.State.NOTE);
    }

    @Test
    void windowsLineEndsAreFound() throws IOException {
        assertThat(lineEnds().state()).isEqualTo(Finding.State.OK);

        Files.writeString(folder.resolve("A.java"), "a\r\n");
        Files.writeString(folder.resolve("B.java"), "b\rb\n\r");
        Files.writeString(folder.resolve("c.txt"), "\r\n");
        assertThat(lineEnds().what()).isEqualTo("A.java has Windows line ends");

        Files.writeString(folder.resolve("D.java"), "\r\n");
        assertThat(lineEnds().what()).endsWith("has Windows line ends, as have 1 more");
        assertThat(new LineEndsCheckup(folder.resolve("none")).look().state())
                .isEqualTo(Finding.State.WRONG);
    }

    @Test
    void archivesAreCounted() throws IOException {
        assertThat(new ArchivesCheckup(folder).look().state()).isEqualTo(Finding.State.NOTE);
        assertThat(new ArchivesCheckup(folder.resolve("none")).look().state())
                .isEqualTo(Finding.State.NOTE);

        Files.writeString(folder.resolve("lab.jsa"), "");
        assertThat(new ArchivesCheckup(folder).look().what()).startsWith("1 archives");
    }

    @Test
    void theDoctorAsksForMavenWhereThereIsSomethingToBuild() throws IOException {
        int before = examine(new Properties(), Map.of()).size();
        Files.createDirectories(folder.resolve("grading/grader"));
        Files.writeString(folder.resolve("grading/grader/pom.xml"), "");

        assertThat(examine(new Properties(), Map.of("PATH", "/none"))).hasSize(before + 1);
        Properties windows = new Properties();
        windows.setProperty("os.name", "Windows 11");
        assertThat(examine(windows, Map.of("PATH", "/none"))).hasSize(before + 1);
    }

    @Test
    void theDoctorLooksForArchivesWhereTheLauncherPutsThem() {
        Properties properties = new Properties();
        properties.setProperty("pymemlab.archives", folder.resolve("cache").toString());

        int without = examine(new Properties(), Map.of()).size();

        assertThat(examine(properties, Map.of())).hasSize(without + 2);
        properties.setProperty("pymemlab.archives", "");
        assertThat(examine(properties, Map.of())).hasSize(without);
    }

    private List<Finding> examine(Properties properties, Map<String, String> environment) {
        properties.setProperty("java.io.tmpdir", folder.toString());
        return Doctor.of(folder, environment, properties).examine();
    }

    private Finding lineEnds() {
        return new LineEndsCheckup(folder).look();
    }

    private static Finding encoding(String texts, String names, String home) {
        Properties properties = new Properties();
        properties.setProperty("file.encoding", texts);
        properties.setProperty("sun.jnu.encoding", names);
        return new EncodingCheckup(properties, Path.of(home)).look();
    }

    private static Finding maven(String answer) {
        return maven(Duration.ofMinutes(1), "echo", answer);
    }

    private static Finding maven(Duration patience, String... command) {
        return new MavenCheckup(new ProcessBuilder(command), patience).look();
    }
}
