package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static pymemlab.grader.verify.Submissions.verdictOn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedObjectsTest {

    private static final String HALF =
            "static class Half implements GrowthPolicy { public long capacityFor(long n, long c) {"
                    + " return n; } } ";
    private static final String COUNTING =
            "static class Counting implements GrowthPolicy { long k; public long capacityFor(long"
                    + " n, long c) { return k; } } ";

    private static String entry(String members) {
        return "class GrowableArray { GrowableArray(GrowthPolicy p, GrowthListener l) {} "
                + members
                + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final Box B = new Box(); static class Box { long v; }",
                "static final Box B = Box.make(); static class Box { long v; static Box make() {"
                        + " return new Box(); } }",
                "static final Box B; static { Box b = new Box(); b.v = 3; B = b; } static class Box"
                        + " { long v; }",
                "static final Sub S = new Sub(); static class Box { long v; } static class Sub"
                        + " extends Box {}",
                "static final Box B = new Sub(); static class Box {} static class Sub extends Box {"
                        + " long v; }",
                "static final Outer O = new Outer(); record Outer(Box box) { Outer() { this(new"
                        + " Box()); } } static class Box { long v; }",
                "static final GrowthPolicy P = new Counting(); " + COUNTING,
                "static final GrowthPolicy P = policy(); static GrowthPolicy policy() { return new"
                        + " Counting(); } "
                        + COUNTING,
                "static final GrowthPolicy P = System.out == null ? new Counting() : new Half(); "
                        + HALF
                        + COUNTING,
                "static final Step S = step(new Box()); interface Step { void go(); } static Step"
                        + " step(Box b) { return () -> b.v++; } static class Box { long v; }",
                "interface Shared { Box B = new Box(); } static class Box { long v; }",
                "enum Cell { A, B, C; long v; void set(long v) { this.v = v; } }",
                "enum Cell { A { void set(long v) { this.v = v; } long v; }, B; void set(long v) {}"
                        + " }",
                "enum Cell { A { void set(long n) { v = n; } }; long v; void set(long n) {} }",
                "enum Cell { A; long v; } void m() { Cell.A.v = 3; }",
                "enum Cell { A; final Box box = new Box(); } static class Box { long v; }",
                "static final GrowableArray ONE = new GrowableArray(null, null); long size;",
            })
    void whatAllObjectsShareMayNotChange(String members) {
        assertThat(verdictOn(entry(members)))
                .anySatisfy(each -> assertThat(each.reason()).startsWith("it changes, and all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final long A = 3; static final String S = \"text\"; static final int B ="
                        + " Integer.parseInt(\"7\"); static final Long C = 4L;",
                "static final Range R = new Range(1, 2); record Range(long from, long to) {}",
                "static final Range R = Range.all(); record Range(long from, long to) { static"
                        + " Range all() { return new Range(0, 9); } }",
                "enum Cell { A(1), B(2); final long v; Cell(long v) { this.v = v; } }",
                "enum Cell { A { long twice() { return 2; } }; long twice() { return 1; } }",
                "enum Side { LEFT, RIGHT; Side other; static { LEFT.other = RIGHT; RIGHT.other ="
                        + " LEFT; } }",
                "enum Cell { A(1); long v; Cell(long v) { this.v = v; } } long v; void m() { v = 3;"
                        + " }",
                "enum Way { UP(x -> x + 1); interface Step { long go(long x); } final Step step;"
                        + " Way(Step step) { this.step = step; } }",
                "static final Box NONE = null; Box box = new Box(); static class Box { long v; }",
                "static final GrowthPolicy P = new Half(); GrowthPolicy mine = new Counting(); "
                        + HALF
                        + COUNTING,
                "static final GrowthListener L = (a, b) -> {}; long n; void m() { GrowthListener k ="
                        + " (a, b) -> n++; k.capacityChanged(1, 2); }",
                "static final GrowthPolicy NEVER = new GrowthPolicy() { public long"
                        + " capacityFor(long n, long c) { return c; } };",
                "Box box = new Box(); static class Box { long v; static final long MAX = 3; }",
            })
    void whatNeverChangesMayBeShared(String members) {
        assertThat(verdictOn(entry(members))).isEmpty();
    }

    @Test
    void theLineMayStandInTheFileThatChangesIt() {
        assertThat(
                        verdictOn(
                                "class GrowableArray {\nvoid m() {\nCell.A.v = 3; } }",
                                "enum Cell { A; long v; }"))
                .extracting(Violation::message)
                .singleElement()
                .asString()
                .startsWith(
                        "GrowableArray.java:3 uses the field pymemlab.array.Cell.v of type long");
    }

    @Test
    void theMessageNamesTheLineTheFieldAndWhatSharesIt() {
        List<Violation> verdict =
                verdictOn(
                        "class GrowableArray {\nstatic final Box B = new Box();\n static class Box {\n"
                                + "long v = 3; } }");

        assertThat(verdict)
                .extracting(Violation::message)
                .containsExactly(
                        "GrowableArray.java:4 uses the field pymemlab.array.GrowableArray$Box.v of"
                                + " type long: it changes, and all objects share it through the"
                                + " static field pymemlab.array.GrowableArray.B; make it final, or"
                                + " keep it in the object that needs it.");
    }
}
