package pymemlab.grader.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pymemlab.grader.report.Classroom50Report;
import pymemlab.grader.report.CsvReport;
import pymemlab.grader.report.GradescopeReport;
import pymemlab.grader.report.JUnitReport;
import pymemlab.grader.report.JsonReport;
import pymemlab.grader.report.MarkdownReport;
import pymemlab.grader.report.Report;
import pymemlab.grader.report.html.HtmlReport;
import pymemlab.grader.result.Grade;

/** The report files that were asked for: all can be written before grading begins. */
final class Outputs implements AutoCloseable {

    private record Output(PendingFile file, Report report) {}

    private final Path here;
    private final List<Output> outputs = new ArrayList<>();

    Outputs(Path here) {
        this.here = here;
    }

    void json(Path file) {
        add(file, new JsonReport());
    }

    void markdown(Path file) {
        add(file, new MarkdownReport());
    }

    void html(Path file) {
        add(file, new HtmlReport());
    }

    void junit(Path file) {
        add(file, new JUnitReport());
    }

    void gradescope(Path file) {
        add(file, new GradescopeReport());
    }

    void classroom50(Path file, Map<String, String> environment) {
        Classroom50Report.firstMissing(environment)
                .ifPresent(
                        missing -> {
                            throw new Refused(
                                    "--classroom50 needs the variable %s, but it is not set. Use --json outside of Classroom 50."
                                            .formatted(missing));
                        });
        add(file, new Classroom50Report(environment, Clock.systemUTC()));
    }

    void csv(Path file) {
        add(file, new CsvReport());
    }

    void write(Grade grade) {
        outputs.forEach(output -> output.file().write(output.report().of(grade)));
    }

    @Override
    public void close() {
        outputs.forEach(output -> output.file().close());
    }

    private void add(Path file, Report report) {
        outputs.add(new Output(PendingFile.of(here.resolve(file)), report));
    }
}
