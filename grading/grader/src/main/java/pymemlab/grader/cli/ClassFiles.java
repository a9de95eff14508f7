package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pymemlab.grader.classroom.ClassCsv;
import pymemlab.grader.classroom.ClassGrades;
import pymemlab.grader.classroom.ClassPage;
import pymemlab.grader.classroom.Row;
import pymemlab.grader.report.html.HtmlReport;
import pymemlab.grader.text.Clean;

/** What {@code ./lab class} writes: all of it can be written before grading begins. */
final class ClassFiles implements AutoCloseable {

    private final Path csv;
    private final Optional<Path> pages;
    private final PendingFile pending;

    ClassFiles(Path csv, Optional<Path> pages) {
        this.csv = csv.toAbsolutePath().normalize();
        this.pages = pages.map(folder -> folder.toAbsolutePath().normalize());
        this.pages.ifPresent(ClassFiles::make);
        this.pending = PendingFile.of(this.csv);
    }

    /** Where grades are kept as soon as they are there, beside the table. */
    Path parts() {
        Path parts = csv.resolveSibling(csv.getFileName() + ".parts");
        make(parts);
        return parts;
    }

    /** The folders that are no submissions, wherever they lie. */
    Set<Path> ours() {
        Path parts = csv.resolveSibling(csv.getFileName() + ".parts");
        return Stream.concat(Stream.of(parts), pages.stream()).collect(Collectors.toSet());
    }

    void write(ClassGrades grades) {
        pending.write(new ClassCsv(grades).text());
        pages.ifPresent(folder -> write(grades, folder));
    }

    @Override
    public void close() {
        pending.close();
    }

    private static void write(ClassGrades grades, Path folder) {
        for (Row row : grades.rows()) {
            row.grade()
                    .map(HtmlReport.ofClass(row.name())::of)
                    .ifPresent(page -> write(folder.resolve(ClassPage.fileOf(row)), page));
        }
        write(folder.resolve("index.html"), new ClassPage(grades).text());
    }

    private static void write(Path file, String text) {
        try (PendingFile page = PendingFile.of(file)) {
            page.write(text);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new Refused(
                    "Grading a class needs the folder '%s', but it cannot be made. Name another place."
                            .formatted(Clean.line(folder.toString())));
        }
    }
}
