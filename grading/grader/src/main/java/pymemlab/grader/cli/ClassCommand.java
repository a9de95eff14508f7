package pymemlab.grader.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pymemlab.contracts.Exercise;
import pymemlab.grader.classroom.ClassGrades;
import pymemlab.grader.classroom.ClassSummary;
import pymemlab.grader.classroom.HandIn;
import pymemlab.grader.classroom.Merge;
import pymemlab.grader.classroom.Recording;
import pymemlab.grader.classroom.Row;
import pymemlab.grader.classroom.Shard;
import pymemlab.grader.classroom.Share;
import pymemlab.grader.classroom.Terms;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.text.Clean;

/** Judges every submission below a folder, for an instructor. */
@Command(
        name = "class",
        mixinStandardHelpOptions = true,
        description = {
            "Judge every submission below a folder and write a table.",
            "",
            "A submission is a folder that holds exercises' folders, or 'exercises' with",
            "them; its name does not matter. Submissions may lie one folder deeper. An",
            "archive is named as not graded: unpack it first.",
            "Each grade is kept at once in FILE.parts: after Ctrl-C the same command goes on."
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit status: 0 when every submission has a grade, whatever its points; 2 when",
            "one has none; 130 after Ctrl-C.",
            "",
            "Examples:",
            "  ./lab class week3 --csv week3.csv --html week3-pages",
            "  ./lab class week3 --csv week3.csv --exercise 3 --compare",
            "  ./lab class week3 --csv 2.csv --shard 2/4           one machine of four",
            "  ./lab class --merge *.csv.parts --csv week3.csv     what the four have found"
        })
final class ClassCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder with the submissions' folders.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "Write a row for each submission.")
    private Path csv;

    @Option(
            names = "--html",
            paramLabel = "FOLDER",
            description = "Write a page for each submission, and index.html for the class.")
    private Optional<Path> pages = Optional.empty();

    @Option(
            names = "--exercise",
            paramLabel = "EX",
            description = "Judge this exercise only; may be given several times.")
    private List<String> named = List.of();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Judge so many at once; half of the processors if not given.")
    private Optional<Long> jobs = Optional.empty();

    @Option(
            names = "--salt",
            paramLabel = "TEXT",
            description =
                    "Make random choices that nobody can know beforehand. The pages show the seeds:"
                            + " take a long random text, another one for each grading.")
    private Optional<String> salt = Optional.empty();

    @Option(
            names = "--compare",
            description = "Tell where result.json or grade.json in a submission says otherwise.")
    private boolean compare;

    @Option(names = "--shard", paramLabel = "I/N", description = "Judge one of N shares.")
    private Optional<String> asked = Optional.empty();

    @Option(
            names = "--merge",
            arity = "1..*",
            paramLabel = "PARTS",
            description = "Judge nothing; put these FILE.parts folders, of all shards, together.")
    private List<Path> merge = List.of();

    private final Tools tools;

    ClassCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws CannotGrade {
        mustSayWhat();
        Shard shard = shard();
        Path here = tools.kit().here();
        try (ClassFiles files = new ClassFiles(here.resolve(csv), pages.map(here::resolve))) {
            return folder.isPresent() ? judged(files, shard) : merged(files);
        }
    }

    private int told(ClassFiles files, ClassGrades grades, Optional<String> remark) {
        files.write(grades);
        tools.console().show(new ClassSummary(grades).text());
        remark.ifPresent(tools.console()::complain);
        boolean whole = grades.rows().stream().allMatch(Row::isFinal);
        return whole ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void mustSayWhat() {
        if (folder.isPresent() != merge.isEmpty()) {
            throw new Refused(
                    "class needs either DIR or --merge PARTS, but %s. ./lab class --help shows examples."
                            .formatted(folder.isPresent() ? "both are given" : "neither is given"));
        }
        if (salt.filter(String::isBlank).isPresent()) {
            throw new Refused(
                    "--salt needs a text, but it is empty. Leave --salt out, or name one.");
        }
        if (!merge.isEmpty() && (compare || asked.isPresent())) {
            throw new Refused(
                    "--merge needs parts alone, but --compare and --shard need DIR. Give them when"
                            + " you judge.");
        }
    }

    private Shard shard() {
        return asked.map(text -> Shard.parse(text).orElseThrow(() -> noShard(text)))
                .orElse(Shard.WHOLE);
    }

    private static Refused noShard(String text) {
        return new Refused(
                "--shard needs I/N such as 2/4, but '%s' is none. Count from 1."
                        .formatted(Clean.line(text)));
    }

    private int judged(ClassFiles files, Shard shard) throws CannotGrade {
        ClassJudging judging = new ClassJudging(tools, files, terms(), jobs);
        List<HandIn> handIns = judging.handIns(folder.orElseThrow(), shard);
        Share share =
                new Share(
                        shard,
                        handIns,
                        compare ? Optional.of(Recording.ofAll(handIns)) : Optional.empty());
        return told(files, share.grades(judging.judge(share)), share.remark());
    }

    private Terms terms() {
        List<Exercise> exercises =
                named.isEmpty()
                        ? Exercises.all()
                        : named.stream()
                                .map(Exercises::named)
                                .distinct()
                                .sorted(Comparator.comparingInt(Exercise::number))
                                .toList();
        return Terms.of(tools.kit().version(), salt.orElse(""), exercises);
    }

    private int merged(ClassFiles files) throws CannotGrade {
        Path here = tools.kit().here();
        List<Path> folders = merge.stream().map(each -> here.resolve(each).normalize()).toList();
        Merge merged = Merge.of(folders, tools.kit()::shown);
        return told(files, merged.grades(), merged.remark());
    }
}
