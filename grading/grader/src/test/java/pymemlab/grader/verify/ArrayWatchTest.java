package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static pymemlab.grader.verify.Submissions.apis;
import static pymemlab.grader.verify.Submissions.compile;
import static pymemlab.grader.verify.Submissions.verdictOn;
import static pymemlab.grader.verify.Submissions.verdictOnCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayWatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    long[] a = new long[8];                                    | long[]
                    int n = 8; long[] a = new long[n];                         | long[]
                    long[] a = {1, 2};                                         | long[]
                    boolean[] a = {true};                                      | boolean[]
                    byte[] a = new byte[(int) memory.loadLong(8)];             | byte[]
                    Memory[] a = {memory};                                     | pymemlab.spec.machine.Memory[]
                    long[][] a = new long[2][3];                               | long[][]
                    long[][] a = new long[2][];                                | long[][]
                    long[][] a = {};                                           | long[][]
                    Object[] o = {1}; String s = String.format("%d", o);       | java.lang.Object[]
                    String s = String.format("%d", (Object) new Object[] {1}); | java.lang.Object[]
                    String s = "%d".formatted(new Object[2]);                  | java.lang.Object[]
                    int n = 0; String s = "%d".formatted(new Object[n]);       | java.lang.Object[]
                    int n = 2; String s = "%d".formatted(new Object[n]);       | java.lang.Object[]
                    int i = Objects.hash(new long[] {1});                      | long[]
                    Object o = ((long[]) null).clone();                        | long[]
                    Supplier<Object> s = ((long[]) null)::clone;               | long[]
                    LongFunction<Object> f = n -> new long[(int) n];           | long[]
                    IntFunction<long[]> f = long[]::new;                       | long[]
                    for (int i : new int[] {1}) {}                             | int[]
                    char c = new char[] {'a'}[0];                              | char[]
                    String s = "%s".formatted(((Object[]) null)[0] = 1);       | java.lang.Object[]
                    float[] f = {1f};                                          | float[]
                    String s = "%d".formatted(memory.loadLong(new short[2].length)); | short[]
                    String s = "%s".formatted((Object) (new double[] {1}.length + 1)); | double[]
                    """)
    void anArrayIsRefusedWithItsLine(String statement, String type) {
        List<Violation> violations = verdictOnCode(statement);

        assertThat(violations)
                .anySatisfy(
                        violation -> {
                            assertThat(violation.api()).isEqualTo("a new array (" + type + ")");
                            assertThat(violation.line()).isEqualTo(2);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = String.format(\"\") + \"\".formatted() + \"%s\".formatted(1, 2, 3);",
                "String s = String.format(\"%s %s\", \"%d\".formatted(1), memory == null ? 1 :"
                        + " \"no\");",
                "System.out.printf(\"%d %d%n\", Objects.hash(1, Objects.hash()), Objects.hash(2));",
                "throw new OutOfCells(\"%d\".formatted(memory.loadLong(8)));",
                "String s = \"%s\".formatted(switch (\"a\") { case \"a\" -> 1; default ->"
                        + " \"%d\".formatted(2); });",
                "int i = 9; String s = \"%s %s\".formatted(i++, i > 3 && i < 9); ",
                "Function<Long, String> f = String::valueOf; String s = \"%s\".formatted((Object)"
                        + " f);",
                "String s = \"%s %s\".formatted(100_000, 70_000L);",
                "Function<Object, Integer> f = Objects::hash; BiFunction<String, Object, String> g"
                        + " = String::format;",
                "String s = \"%s %s %s %s %s %s %s %s\".formatted(1, 2, 3, 4, 5, 6, 7, 8);",
            })
    void theArrayOfACallWithVariableArgumentsIsJavacs(String statement) {
        assertThat(verdictOnCode(statement)).isEmpty();
    }

    @Test
    void aMethodThatTakesAnArrayButNoVariableArgumentsGetsNone() {
        String source =
                """
                class GrowableArray {
                    static void take(long[] a) {}
                    void run() { take(new long[] {1}); }
                }
                """;

        assertThat(verdictOn(source))
                .extracting(Violation::message)
                .containsExactly(
                        "GrowableArray.java:3 uses a new array (long[]): an array keeps values in"
                                + " Java objects; the state of this exercise lives in simulated memory,"
                                + " so allocate a block and load and store through Memory.");
    }

    @Test
    void anEnumMayNotHideAnArrayInAMethodNamedValues() {
        String source = "enum GrowableArray { A; long[] values(int n) { return new long[n]; } }";

        assertThat(apis(verdictOn(source))).containsExactly("a new array (long[])");
    }

    @Test
    void aGenericVarargsCallIsJavacsOwnArray() {
        String source =
                "class GrowableArray { @SafeVarargs static <T> int count(T... all) { return 0; }"
                        + " int n = count(1L, 2L) + count(\"a\", 1, 2L); }";

        assertThat(verdictOn(source)).isEmpty();
    }

    @Test
    void aStaticInitialiserMakesNoArray() {
        String source = "class GrowableArray { static { long[] a = new long[3]; } }";

        assertThat(apis(verdictOn(source))).containsExactly("a new array (long[])");
    }

    @Test
    void anExerciseWithoutSimulatedStateMayHaveArraysAndText() {
        var verifier =
                new BytecodeVerifier(
                        "pymemlab.array",
                        List.of("pymemlab.spec.array"),
                        Submissions.ENTRY,
                        Profile.JAVA_OBJECTS);
        var classes = compile("class GrowableArray { long[] a = new long[3]; String s; }");

        assertThat(verifier.verify(classes)).isEmpty();
    }
}
