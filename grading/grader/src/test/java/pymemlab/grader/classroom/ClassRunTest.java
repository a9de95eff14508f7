package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.judge.GradingRequest;
import pymemlab.grader.judge.Progress;
import pymemlab.grader.report.Grades;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

class ClassRunTest {

    private static final Terms TERMS = new Terms("1", "", Catalogue.exercises());

    @TempDir Path top;
    @TempDir Path kept;
    private ClassFolder folder;
    private final List<String> judged = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @BeforeEach
    void aClass() {
        folder = new ClassFolder(top).of("anna", "ben", "carl", "dora");
    }

    @Test
    void everySubmissionBecomesARow() throws Exception {
        List<Row> rows =
                run(request -> Grades.of(Grades.partial()), TERMS).judge(folder.share(), 3);

        assertThat(rows).extracting(Row::name).containsExactly("anna", "ben", "carl", "dora");
        assertThat(rows).extracting(Row::score).containsOnly(40);
        assertThat(judged).hasSize(4);
        assertThat(opened.get()).isBetween(1, 3);
        assertThat(closed).hasValue(opened.get());
    }

    @Test
    void whatIsKeptIsNotJudgedAgain() throws Exception {
        List<Row> first =
                run(request -> Grades.of(Grades.partial()), TERMS).judge(folder.share(), 2);
        judged.clear();

        List<Row> again =
                run(request -> Grades.of(Grades.complete()), TERMS).judge(folder.share(), 2);

        assertThat(judged).isEmpty();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void whatChangedIsJudgedAgainAndTheOldGradeIsForgotten() throws Exception {
        run(request -> Grades.of(Grades.partial()), TERMS).judge(folder.share(), 1);
        folder.file("ben/" + ClassFolder.SOURCE, "class B {}");
        judged.clear();

        run(request -> Grades.of(Grades.complete()), TERMS).judge(folder.share(), 1);

        assertThat(judged).containsExactly("ben");
        try (Stream<Path> files = Files.list(kept)) {
            assertThat(files).hasSize(4 + 1);
        }
    }

    @Test
    void whatChangesWhileItIsJudgedGetsNoGrade() throws Exception {
        Share share = folder.share();
        List<Row> rows =
                run(
                                request -> {
                                    folder.file("dora/" + ClassFolder.SOURCE, "class Better {}");
                                    return Grades.of(Grades.complete());
                                },
                                TERMS)
                        .judge(share, 1);

        assertThat(rows).extracting(Row::score).containsExactly(100, 100, 100, 0);
        assertThat(rows.get(3).status()).isEqualTo("not-graded");
        judged.clear();
        run(request -> Grades.of(Grades.partial()), TERMS).judge(folder.share(), 1);
        assertThat(judged).containsExactly("dora");
    }

    @Test
    void anotherKitSaltOrListOfExercisesIsAnotherGrade() throws Exception {
        for (Terms terms :
                List.of(
                        new Terms("2", "", TERMS.exercises()),
                        new Terms("1", "autumn", TERMS.exercises()),
                        new Terms("1", "", TERMS.exercises().subList(0, 1)))) {
            run(request -> Grades.of(Grades.partial()), TERMS).judge(folder.share(), 1);
            judged.clear();

            run(request -> Grades.of(Grades.partial()), terms).judge(folder.share(), 1);

            assertThat(judged).hasSize(4);
        }
    }

    @Test
    void saltAndExercisesReachTheJudge() throws Exception {
        List<GradingRequest> requests = new ArrayList<>();
        Terms terms = new Terms("1", "autumn", TERMS.exercises().subList(1, 2));

        run(
                        request -> {
                            requests.add(request);
                            return Grades.of(Grades.partial());
                        },
                        terms)
                .judge(folder.share(), 1);

        assertThat(requests)
                .hasSize(4)
                .allMatch(request -> request.salt().equals("autumn"))
                .allMatch(request -> request.exercises().equals(terms.exercises()))
                .allMatch(request -> request.seed().isEmpty() && request.onlyRules().isEmpty());
    }

    @Test
    void whatCannotBeGradedIsARowAndTriedAgainNextTime() throws Exception {
        folder.file("link-to/readme.txt", "");
        Files.createSymbolicLink(top.resolve("eve"), top.resolve("anna"));
        ClassRun run =
                run(
                        request ->
                                switch (nameOf(request)) {
                                    case "anna" -> throw new CannotGrade("No room.\u001b[2J");
                                    case "ben" -> throw new StackOverflowError();
                                    case "carl" -> throw new IllegalStateException("odd");
                                    default -> Grades.of(Grades.complete());
                                },
                        TERMS);

        List<Row> rows = run.judge(folder.share(), 1);

        assertThat(rows)
                .extracting(Row::status)
                .containsExactly(
                        "not-graded",
                        "not-graded",
                        "not-graded",
                        "complete",
                        "not-graded",
                        "complete");
        assertThat(rows.get(0).reason()).isEqualTo("No room.\\u{1b}[2J");
        assertThat(rows.get(1).reason())
                .contains("java.lang.StackOverflowError")
                .contains("--stack");
        assertThat(rows.get(4).reason()).contains("is a link");
        judged.clear();
        run(request -> Grades.of(Grades.complete()), TERMS).judge(folder.share(), 1);
        assertThat(judged).containsExactlyInAnyOrder("anna", "ben", "carl");
    }

    @Test
    void aGradeThatTheJudgeDoubtsIsTriedAgain() throws Exception {
        ExerciseResult doubtful = Grades.stopped(ExerciseStatus.INFRASTRUCTURE_ERROR);
        run(request -> Grades.of(doubtful), TERMS).judge(folder.share(), 1);
        judged.clear();

        run(request -> Grades.of(Grades.complete()), TERMS).judge(folder.share(), 1);

        assertThat(judged).hasSize(4);
    }

    @Test
    void aStopKeepsWhatIsDoneAndNothingElse() throws Exception {
        List<ClassRun> runs = new ArrayList<>();
        runs.add(
                run(
                        request -> {
                            if (nameOf(request).equals("ben")) {
                                runs.get(0).stop();
                            }
                            return Grades.of(Grades.partial());
                        },
                        TERMS));

        assertThatThrownBy(() -> runs.get(0).judge(folder.share(), 1))
                .isInstanceOf(InterruptedException.class);

        assertThat(closed).hasValue(1);
        assertThat(keptParts()).extracting(part -> part.row().name()).containsExactly("anna");
    }

    @Test
    void whatDiedOfTheStopIsNotKept() throws Exception {
        List<ClassRun> runs = new ArrayList<>();
        Thread signal = new Thread(() -> runs.get(0).stop());
        RuleResult crashed = RuleResult.lost(Grades.entry(0), RuleStatus.CRASHED, "it died");
        runs.add(
                run(
                        request -> {
                            signal.start();
                            return Grades.of(Grades.result(ExerciseStatus.PARTIAL, crashed));
                        },
                        TERMS));

        assertThatThrownBy(() -> runs.get(0).judge(share(folder.handIns().subList(0, 1)), 1))
                .isInstanceOf(InterruptedException.class);
        assertThat(keptParts()).isEmpty();
    }

    @Test
    void whatTheStopPreventedIsNotKept() throws Exception {
        List<ClassRun> runs = new ArrayList<>();
        runs.add(
                run(
                        request -> {
                            runs.get(0).stop();
                            throw new CannotGrade("Its processes were ended.");
                        },
                        TERMS));

        assertThatThrownBy(() -> runs.get(0).judge(folder.share(), 1))
                .isInstanceOf(InterruptedException.class);
        assertThat(judged).hasSize(1);
        assertThat(keptParts()).isEmpty();
    }

    @Test
    void aCrashOfTheirOwnIsKept() throws Exception {
        for (ExerciseResult lost :
                List.of(
                        Grades.stopped(ExerciseStatus.CRASHED),
                        Grades.doesNotCompile(),
                        Grades.partial())) {
            List<Row> rows =
                    run(request -> Grades.of(lost), TERMS)
                            .judge(share(folder.handIns().subList(0, 1)), 1);
            assertThat(rows).hasSize(1).allMatch(Row::isFinal);
            Files.delete(kept.resolve(keptParts().get(0).key().fileName()));
        }
    }

    @Test
    void aGradeThatCannotBeKeptEndsTheRun() throws Exception {
        ClassRun run = run(request -> Grades.of(Grades.partial()), TERMS);
        List<HandIn> handIns = folder.handIns();
        Files.delete(kept);

        assertThatThrownBy(() -> run.judge(share(handIns), 2)).isInstanceOf(IOException.class);
    }

    private List<Part> keptParts() throws IOException {
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                PartText.read(Files.readString(file)).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private static Share share(List<HandIn> handIns) {
        return new Share(Shard.WHOLE, handIns, Optional.empty());
    }

    private static String nameOf(GradingRequest request) {
        return request.submission().getFileName().toString();
    }

    private ClassRun run(Judging judging, Terms terms) {
        return new ClassRun(
                progress -> new MadeUp(judging, progress),
                new Parts(kept),
                terms,
                ClassWatch.SILENT);
    }

    @FunctionalInterface
    private interface Judging {
        Grade grade(GradingRequest request) throws CannotGrade;
    }

    private final class MadeUp implements Sitting {

        private final Judging judging;
        private final Progress progress;

        private MadeUp(Judging judging, Progress progress) {
            this.judging = judging;
            this.progress = progress;
            opened.incrementAndGet();
        }

        @Override
        public Grade grade(GradingRequest request) throws CannotGrade {
            progress.stage("judging");
            judged.add(nameOf(request));
            return judging.grade(request);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
