package pymemlab.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.result.ExerciseStatus;
import pymemlab.grader.result.Problem;

class CompilerTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<SourceFile> GOOD = List.of(new SourceFile("A.java", "class A {}"));

    @Test
    void oneProcessServesSeveralExercises() throws Exception {
        try (Compiler compiler = new Compiler(new ChildJvm(role -> List.of()), LONG)) {
            compiler.prepare();
            Compilation first = compiler.compile(GOOD);
            Compilation second =
                    compiler.compile(List.of(new SourceFile("B.java", "class B { A a; }")));

            assertThat(first.obstacle()).isEmpty();
            assertThat(first.classes()).containsOnlyKeys("A");
            assertThat(second.obstacle().orElseThrow().status())
                    .isEqualTo(ExerciseStatus.DOES_NOT_COMPILE);
            compiler.finish();
        }
    }

    @Test
    void anErrorShowsItsLine() throws Exception {
        Problem problem = problems("class A {\n    int x = y;\n}").get(0);

        assertThat(problem.file()).isEqualTo("A.java");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.text()).isEqualTo("int x = y;");
        assertThat(problem.message()).startsWith("cannot find symbol\n").contains("variable y");
    }

    @Test
    void tenErrorsAreEnough() throws Exception {
        String fields =
                IntStream.range(0, 30).mapToObj(i -> "X x" + i + ";").collect(Collectors.joining());

        assertThat(problems("class A { " + fields + " }")).hasSize(10);
    }

    @Test
    void aCompilerThatTakesTooLongIsEnded() throws Exception {
        try (Compiler compiler =
                new Compiler(new ChildJvm(role -> List.of()), Duration.ofMillis(1))) {
            assertThat(compiler.compile(GOOD).obstacle().orElseThrow().problems().get(0).message())
                    .contains("took longer");
        }
    }

    @Test
    void aCompilerThatDiesIsSaidKindlyAndStartedAgain() throws Exception {
        try (Compiler compiler =
                new Compiler(new ChildJvm(role -> List.of("-XX:NoSuchFlag")), LONG)) {
            for (int i = 0; i < 2; i++) {
                assertThat(
                                compiler.compile(GOOD)
                                        .obstacle()
                                        .orElseThrow()
                                        .problems()
                                        .get(0)
                                        .message())
                        .contains("it died");
            }
            compiler.finish();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p/A (1).java", "p/A(12).java", "p/A - Copy.java", "p/A copy 2.java"})
    void aSecondCopyOfAFileIsNamed(String copy) throws Exception {
        SourceFile original = new SourceFile("p/A.java", "package p; public class A {}");

        assertThat(problems(original, new SourceFile(copy, original.text())))
                .hasSizeGreaterThan(1)
                .first()
                .extracting(Problem::message)
                .isEqualTo(
                        "A class needs one file, but %s looks like a second copy of p/A.java. Remove one of them."
                                .formatted(copy));
    }

    @Test
    void whatOnlyLooksLikeACopyIsNotBlamed() throws Exception {
        assertThat(
                        problems(
                                new SourceFile("A.java", "class A { X x; }"),
                                new SourceFile("A (1).java", "class B {}")))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("cannot find symbol");
        assertThat(
                        problems(
                                new SourceFile("A.java", "class A {}"),
                                new SourceFile("B (1).java", "class A {}")))
                .extracting(Problem::message)
                .containsExactly("duplicate class: A");
    }

    private static List<Problem> problems(String source) throws Exception {
        return problems(new SourceFile("A.java", source));
    }

    private static List<Problem> problems(SourceFile... files) throws Exception {
        try (Compiler compiler = new Compiler(new ChildJvm(role -> List.of()), LONG)) {
            return compiler.compile(List.of(files)).obstacle().orElseThrow().problems();
        }
    }
}
