package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static pymemlab.grader.verify.Submissions.verdictOn;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldGraphTest {

    private static final String CONSTRUCTOR =
            " public GrowableArray(Memory m, GrowthPolicy p, GrowthListener l) {} ";

    private static String entry(String members) {
        return "final class GrowableArray {" + CONSTRUCTOR + members + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    long[] values;                                            | an array keeps values
                    Optional<Long> last;                                      | it may keep any number of values
                    Object anything;                                          | it may keep any number of values
                    Number number;                                            | it may keep any number of values
                    CharSequence text;                                        | it may keep any number of values
                    java.io.Serializable last;                                | it may keep any number of values
                    RuntimeException last;                                    | it may keep any number of values
                    String text;                                              | text in a field is storage
                    final String text = "constant";                           | text in a field is storage
                    static final String TEXT = "a".repeat(2);                 | text in a field is storage
                    static final StringBuilder TEXT = new StringBuilder();    | it may keep any number of values
                    static final Optional<Long> O = Optional.of(1L);          | it may keep any number of values
                    LongUnaryOperator next;                                   | code in a field may keep any value
                    Runnable next;                                            | code in a field may keep any value
                    CellMemory cells;                                         | the constructor of pymemlab.array.GrowableArray is not given one
                    Region region;                                            | the constructor of pymemlab.array.GrowableArray is not given one
                    DynamicArray other;                                       | the constructor of pymemlab.array.GrowableArray is not given one
                    GrowableArray next;                                       | can form a chain
                    record Node(long value, Node next) {} Node first;         | can form a chain
                    record A(B b) {} record B(A a) {} A a;                    | can form a chain
                    enum E { X; Node n; } record Node(E e, Node next) {}      | can form a chain
                    record Node(Object next) {} static final Node N = null;   | it may keep any number of values
                    record Box<T>(T value) {} Box<Long> box;                  | it may keep any number of values
                    static class A { String text; } static class B extends A {} B b; | text in a field is storage
                    interface Link {} record Node(Link next) implements Link {} Link first; | can form a chain
                    interface Step { Step next(); } Step first; Step s(Step t) { return () -> t; } | can form a chain
                    interface Step { Step next(); } Step first; Step s() { return this::s; } | can form a chain
                    interface Step { void go(); } Step first; Step s(String t) { return () -> t.length(); } | text
                    GrowthPolicy p; record Chain(GrowthPolicy inner) implements GrowthPolicy { public long capacityFor(long n, long c) { return 0; } } | can form a chain
                    GrowthListener l; void m() { l = (a, b) -> this.m(); }    | can form a chain
                    GrowthListener l; void m(GrowthListener k) { l = k::capacityChanged; } | can form a chain
                    GrowthListener l; void m(GrowthListener k) { l = new GrowthListener() { public void capacityChanged(long a, long b) { k.capacityChanged(a, b); } }; } | can form a chain
                    interface Step { void go(); } Step first; void m(Step t) { Comparable<Long> c = (Comparable<Long> & Step2) x -> { t.go(); return 1; }; } interface Step2 extends Step { default void go() {} } | can form a chain
                    static class Bad extends OutOfCells { Bad() { super(""); } } Bad bad; | an exception carries other exceptions
                    """)
    void aFieldThatCanKeepAnyNumberOfValuesIsRefused(String members, String reason) {
        assertThat(verdictOn(entry(members)))
                .anySatisfy(violation -> assertThat(violation.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "final Memory m = null; final GrowthPolicy p = null; final GrowthListener l ="
                        + " null;",
                "long a; int b; boolean c; Long d; Boolean e; Character f; Double g;",
                "static final String NAME = \"array\"; static final long MAX = 3;",
                "record Block(long address, long cells) {} Block a; Block b;",
                "record A(B b) {} record B(C c) {} record C(long x) {} A a; B b; C c;",
                "enum Side { LEFT, RIGHT; Side other; final long x = 1; } Side side;",
                "enum Side { LEFT { }, RIGHT; } record Turn(Side from, Side to) {} Turn turn;",
                "static class Free { long head; } static final class Lists extends Free { long n; }"
                        + " Lists f;",
                "GrowthPolicy p; static class Half implements GrowthPolicy { long last; public long"
                        + " capacityFor(long n, long c) { return n; } }",
                "GrowthListener l = (a, b) -> System.out.println(a);",
                "GrowthListener l; void m(long x) { l = (a, b) -> System.out.println(a + x); }",
                "void m(GrowthListener k) { Runnable r = () -> k.capacityChanged(1, 2); r.run(); }",
                "record Node(Node next) {} Node last(Node n) { return n.next(); }",
                "long moves; class Inner { long at; } Inner inner;",
                "class Walk { long at; long sum() { return size + at; } } long size; long m() {"
                        + " return new Walk().sum(); }",
                "static class Big extends OutOfCells { final String text; Big(String t) { super(t);"
                        + " text = t; } }",
                "interface Step { long go(long x); } Step first = x -> x + 1;",
            })
    void whatIsOfConstantSizeMayBeKept(String members) {
        assertThat(verdictOn(entry(members))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record A(%s) {} record B(A a, A b, A c, A d, A e) {} B first;",
                "interface Part {} record A(%s) implements Part {} record B(Part a, Part b, Part c,"
                        + " Part d, Part e) {} B first;",
            })
    void aTableMadeOfFieldsIsRefused(String members) {
        String sixty = longs("long v", ", ");

        assertThat(verdictOn(entry(members.formatted(sixty))))
                .extracting(Violation::message)
                .singleElement()
                .asString()
                .contains("uses the fields of pymemlab.array.GrowableArray: with all that")
                .contains("at most 256 are allowed");
    }

    @Test
    void manyFieldsAreNoTableYet() {
        String members = "record A(%s) {} A a, b, c, d;".formatted(longs("long v", ", "));

        assertThat(verdictOn(entry(members))).isEmpty();
    }

    @Test
    void aTreeOfFieldsWithoutEndIsCountedWithoutOverflow() {
        var members = new StringBuilder("record N0(long a, long b) {} ");
        for (int depth = 1; depth <= 70; depth++) {
            members.append("record N%1$d(N%2$d a, N%2$d b) {} ".formatted(depth, depth - 1));
        }

        assertThat(verdictOn(entry(members + "N70 first;")))
                .extracting(Violation::reason)
                .singleElement()
                .asString()
                .contains("these are 1099511627776 values");
    }

    private static String longs(String declaration, String separator) {
        return IntStream.range(0, 60)
                .mapToObj(number -> declaration + number)
                .collect(Collectors.joining(separator));
    }

    @Test
    void anInnerClassThatReadsItsOuterObjectIsAChain() {
        String members = "long size; class Inner { long m() { return size; } } Inner inner;";

        assertThat(verdictOn(entry(members)))
                .extracting(Violation::message)
                .containsExactly(
                        "GrowableArray.java uses the outer object in"
                                + " pymemlab.array.GrowableArray$Inner of type"
                                + " pymemlab.array.GrowableArray: with it objects can form a chain of"
                                + " any length; make the inner class static and give its methods what"
                                + " they need.");
    }

    @Test
    void theMessageNamesTheFieldAndTheRepair() {
        assertThat(verdictOn(entry("long[] values;")))
                .extracting(Violation::message)
                .containsExactly(
                        "GrowableArray.java uses the field pymemlab.array.GrowableArray.values of"
                                + " type long[]: an array keeps values in Java objects; the state of"
                                + " this exercise lives in simulated memory, so allocate a block and"
                                + " keep its address in a long.");
    }

    @Test
    void withoutTheEntryClassThereIsNoGraph() {
        assertThat(verdictOn("class Other { String text; static final Other O = null; }"))
                .isEmpty();
    }
}
