package pymemlab.grader.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import pymemlab.grader.result.Grade;

/** The three texts that a job in GitHub Actions leaves behind. */
public final class GitHubReport {

    private final Annotations annotations;

    /**
     * For a submission in this folder.
     *
     * @param submission relative to the repository, with slashes; empty for the repository itself
     */
    public GitHubReport(String submission) {
        annotations = new Annotations(submission);
    }

    /** What goes to standard output: at most ten workflow commands. */
    public String annotations(Grade grade) {
        return annotations.of(grade);
    }

    /** What goes to the job summary. */
    public String summary(Grade grade) {
        return new MarkdownReport().of(grade);
    }

    /** What goes to the step's outputs: one line, {@code result=} and Base64. */
    public String output(Grade grade) {
        byte[] json = new ClassroomResult().of(grade).getBytes(StandardCharsets.UTF_8);
        return "result=" + Base64.getEncoder().encodeToString(json) + "\n";
    }
}
