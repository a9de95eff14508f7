package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pymemlab.contracts.Catalogue;
import pymemlab.contracts.Exercise;
import pymemlab.contracts.array.DynamicArrayExercise;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.harness.Stub;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleResult;
import pymemlab.grader.result.RuleStatus;

class GraderTest {

    private static final Exercise EXERCISE = DynamicArrayExercise.EXERCISE;
    private static final Path SOLUTIONS = Path.of("../../solutions");

    @TempDir Path submission;

    @Test
    void theReferenceEarnsEveryPointAndEveryStageIsTold() throws Exception {
        List<String> stages = new ArrayList<>();

        Grade grade = new Grader(Limits.STANDARD, stages::add).grade(request(SOLUTIONS));

        ExerciseResult result = grade.exercises().get(0);
        assertThat(result.firstBroken()).isEmpty();
        assertThat(result.status()).isEqualTo(ExerciseStatus.COMPLETE);
        assertThat(grade.score()).isEqualTo(100);
        assertThat(grade.kitVersion()).isEqualTo("dev");
        assertThat(stages)
                .hasSize(3)
                .startsWith("ex02 dynamic array: compiling")
                .last()
                .asString()
                .matches("ex02 dynamic array: running \\d+ tests");
    }

    @Test
    void theSourcesDecideTheSeedUnlessOneIsGiven() throws Exception {
        write("GrowableArray", "class GrowableArray {");
        Grade first = grade(request(submission));
        write("GrowableArray", "class GrowableArray { ");
        Grade second = grade(request(submission));
        GradingRequest seeded = asking(List.of(EXERCISE), OptionalLong.of(7));

        assertThat(first.seed()).isNotEqualTo(second.seed());
        assertThat(grade(seeded).seed()).isEqualTo(7);
    }

    @Test
    void anExerciseHasTheSameSeedAloneAndAmongOthers() throws Exception {
        write("GrowableArray", "class GrowableArray {");
        List<Exercise> course = Catalogue.exercises();

        Grade whole = grade(asking(course, OptionalLong.empty()));
        Grade alone = grade(asking(List.of(EXERCISE), OptionalLong.empty()));
        Grade chosen = grade(asking(course, OptionalLong.of(7)));

        assertThat(whole.exercises()).contains(alone.exercises().get(0));
        assertThat(whole.exercises()).extracting(ExerciseResult::seed).doesNotHaveDuplicates();
        assertThat(chosen.exercises()).extracting(ExerciseResult::seed).containsOnly(7L);
    }

    @Test
    void whatIsMissingIsNotRun() throws Exception {
        ExerciseResult result = result(request(submission));

        assertThat(result.status()).isEqualTo(ExerciseStatus.MISSING);
        assertThat(result.problems()).hasSize(1);
        assertThat(result.rules())
                .hasSize(25)
                .allMatch(rule -> rule.status() == RuleStatus.NOT_RUN);
    }

    @Test
    void whatDoesNotCompileIsNotRun() throws Exception {
        write("GrowableArray", "class GrowableArray {");

        ExerciseResult result = result(request(submission));

        assertThat(result.status()).isEqualTo(ExerciseStatus.DOES_NOT_COMPILE);
        assertThat(result.problems().get(0).line()).isEqualTo(1);
    }

    @Test
    void whatIsNotAllowedIsNotRun() throws Exception {
        write(Stub.appending("System.exit(0);"));

        ExerciseResult result = result(request(submission));

        assertThat(result.status()).isEqualTo(ExerciseStatus.REFUSED);
        assertThat(result.score()).isZero();
        assertThat(result.problems().get(0).file())
                .isEqualTo("src/main/java/pymemlab/array/GrowableArray.java");
        assertThat(result.problems().get(0).text()).contains("System.exit(0)");
        assertThat(result.problems().get(0).message()).contains("java.lang.System.exit");
    }

    @Test
    void tooManyClassesAreRefusedBeforeAnyIsRead() throws Exception {
        write(
                "Nest",
                "package pymemlab.array; class Nest { %s }".formatted(many("class C%d {}", 256)));

        ExerciseResult result = result(request(submission));

        assertThat(result.status()).isEqualTo(ExerciseStatus.REFUSED);
        assertThat(result.problems().get(0).message()).contains("at most 256 classes");
    }

    @Test
    void tooManyBytesOfClassesAreRefusedBeforeAnyIsRead() throws Exception {
        for (String name : List.of("A", "B")) {
            write(
                    name,
                    "package pymemlab.array; class %s { %s }"
                            .formatted(name, many("void m%d() {}", 14_000)));
        }

        ExerciseResult result = result(request(submission));

        assertThat(result.status()).isEqualTo(ExerciseStatus.REFUSED);
        assertThat(result.problems().get(0).message()).contains("1024 KiB of class files");
    }

    private static String many(String member, int count) {
        return IntStream.range(0, count).mapToObj(member::formatted).collect(Collectors.joining());
    }

    @Test
    void aMissingConstructorIsFoundBeforeAnythingIsRun() throws Exception {
        write("GrowableArray", "package pymemlab.array; public final class GrowableArray {}");

        assertThat(result(request(submission)).status()).isEqualTo(ExerciseStatus.MISSING);
    }

    @Test
    void oneRuleIsJudgedAlone() throws Exception {
        write(Stub.appending("throw new UnsupportedOperationException();"));

        ExerciseResult result = unverified(only("ARR-1"));

        assertThat(result.rules())
                .filteredOn(rule -> rule.status() != RuleStatus.NOT_RUN)
                .singleElement()
                .isEqualTo(
                        RuleResult.passed(
                                EXERCISE.rules().rules().get(0), java.util.OptionalDouble.empty()));
        assertThat(result.status()).isEqualTo(ExerciseStatus.PARTIAL);
    }

    @Test
    void aRuleOfNoExerciseIsRefused() {
        assertThatThrownBy(() -> grade(only("ARR-99")))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("there is no ARR-99");
    }

    @Test
    void whatASubmissionPrintsIsANoteOfItsOwn() throws Exception {
        write(Stub.appending("System.out.println(\"::error::mine\");"));

        assertThat(unverified(only("ARR-2")).notes())
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note).startsWith("your code printed during"));
    }

    @Test
    void aSubmissionThatOnlyThrowsItsTodosIsNotStarted() throws Exception {
        write(Stub.appending("throw new UnsupportedOperationException(\"TODO step 1: append\");"));

        assertThat(unverified(only("ARR-2")).status()).isEqualTo(ExerciseStatus.NOT_STARTED);
    }

    @Test
    void aJudgeInDoubtWithholdsThePoints() throws Exception {
        write(Stub.appending(""));
        ChildJvm broken =
                new ChildJvm(
                        role ->
                                role.name().equals("harness")
                                        ? List.of("-XX:NoSuchFlag")
                                        : List.of());

        ExerciseResult result =
                new Grader(Limits.STANDARD, Progress.SILENT, new BytecodeVerification(), broken)
                        .grade(request(submission))
                        .exercises()
                        .get(0);

        assertThat(result.status()).isEqualTo(ExerciseStatus.INFRASTRUCTURE_ERROR);
        assertThat(result.score()).isZero();
    }

    @Test
    void aSubmissionThatCannotBeReadIsNotGraded() throws IOException {
        Path file = Files.createFile(submission.resolve("file"));

        assertThatThrownBy(() -> grade(request(submission.resolve("nowhere"))))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("nowhere is not there");
        assertThatThrownBy(() -> grade(request(file)))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void anInterruptedGraderSaysSo() throws IOException {
        write(Stub.appending(""));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> grade(request(submission)))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining("was interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private ExerciseResult unverified(GradingRequest request) throws CannotGrade {
        Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20), 2);
        return new Grader(
                        limits,
                        Progress.SILENT,
                        (exercise, lines, classes) -> List.of(),
                        new ChildJvm(role -> List.of()))
                .grade(request)
                .exercises()
                .get(0);
    }

    private static ExerciseResult result(GradingRequest request) throws CannotGrade {
        return grade(request).exercises().get(0);
    }

    private static Grade grade(GradingRequest request) throws CannotGrade {
        return new Grader(Limits.STANDARD, Progress.SILENT).grade(request);
    }

    private static GradingRequest request(Path submission) {
        return new GradingRequest(submission, List.of(EXERCISE), OptionalLong.empty(), Set.of());
    }

    private GradingRequest asking(List<Exercise> exercises, OptionalLong seed) {
        return new GradingRequest(submission, exercises, seed, Set.of());
    }

    private GradingRequest only(String rule) {
        return new GradingRequest(submission, List.of(EXERCISE), OptionalLong.of(7), Set.of(rule));
    }

    private void write(String name, String source) throws IOException {
        write(List.of(Stub.file(name, source)));
    }

    private void write(List<SourceFile> files) throws IOException {
        for (SourceFile file : files) {
            Path path = submission.resolve(EXERCISE.folder()).resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }
}
