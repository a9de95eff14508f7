package pymemlab.grader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pymemlab.grader.classroom.ClassRun;
import pymemlab.grader.classroom.HandIn;
import pymemlab.grader.classroom.HandIns;
import pymemlab.grader.classroom.Jobs;
import pymemlab.grader.classroom.Parts;
import pymemlab.grader.classroom.Row;
import pymemlab.grader.classroom.Shard;
import pymemlab.grader.classroom.Share;
import pymemlab.grader.classroom.Terms;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.text.Clean;

/** Judges a class on this machine, and says how to go on when it is stopped. */
final class ClassJudging {

    private final Tools tools;
    private final ClassFiles files;
    private final Terms terms;
    private final int jobs;

    ClassJudging(Tools tools, ClassFiles files, Terms terms, Optional<Long> asked) {
        this.tools = tools;
        this.files = files;
        this.terms = terms;
        this.jobs = atOnce(asked, Jobs.here());
    }

    /** The submissions in this share of the class. */
    List<HandIn> handIns(Path folder, Shard share) {
        Path asked = tools.kit().here().resolve(folder);
        String shown = Clean.line(tools.kit().shown(folder));
        if (!Files.isDirectory(asked)) {
            throw new Refused(
                    "class needs a folder with submissions, but '%s' is none. Name one."
                            .formatted(shown));
        }
        if (HandIns.isOne(asked)) {
            throw new Refused(
                    "class needs a folder with submissions, but '%s' is a submission itself. Name the folder above it, or use ./lab grade."
                            .formatted(shown));
        }
        List<HandIn> all = all(asked, shown);
        if (all.isEmpty()) {
            throw new Refused(
                    "class needs a folder with submissions, but '%s' holds no folder. Unpack what was handed in."
                            .formatted(shown));
        }
        return all.stream().filter(each -> share.holds(each.name())).toList();
    }

    /** One row for each. */
    List<Row> judge(Share share) throws CannotGrade {
        try (ClassBar bar = ClassBar.on(tools.console(), System::nanoTime)) {
            Path parts = files.parts();
            ClassRun run = new ClassRun(tools.judge()::sitting, new Parts(parts), terms, bar);
            CtrlC ctrlC = CtrlC.caught(() -> stop(run, bar, parts));
            try {
                return run.judge(share, jobs);
            } finally {
                ctrlC.close();
            }
        } catch (IOException failed) {
            throw new CannotGrade(
                    "Grading a class needs to keep each grade, but could not: %s. Make room and start again; what is kept stays."
                            .formatted(failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGrade(
                    "Grading needs to run to its end, but was interrupted. Start it again.");
        }
    }

    private List<HandIn> all(Path folder, String shown) {
        try {
            return new HandIns(files.ours()).below(folder);
        } catch (IOException unreadable) {
            throw new Refused(
                    "class needs to read '%s', but may not. Give yourself the right."
                            .formatted(shown));
        }
    }

    private void stop(ClassRun run, ClassBar bar, Path parts) {
        run.stop();
        bar.close();
        files.close();
        tools.console()
                .complain(
                        "Stopped: %s are done and kept in %s. The same command goes on from there."
                                .formatted(bar.count(), Clean.line(tools.kit().shown(parts))));
    }

    private int atOnce(Optional<Long> asked, Jobs machine) {
        if (asked.isEmpty()) {
            return machine.usual();
        }
        if (asked.get() < 1) {
            throw new Refused(
                    "--jobs needs at least 1, but %d is given. Leave it out for what fits."
                            .formatted(asked.get()));
        }
        if (asked.get() > machine.most()) {
            tools.console()
                    .complain(
                            "--jobs %d needs more memory than there is; %d are judged at once."
                                    .formatted(asked.get(), machine.most()));
        }
        return (int) Math.min(asked.get(), machine.most());
    }
}
