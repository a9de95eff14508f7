package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static pymemlab.grader.verify.Submissions.verdictOn;
import static pymemlab.grader.verify.Submissions.verdictOnCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(\"size \" + 3); System.err.printf(\"%d %s%n\", 1, this);",
                "String s = String.format(Locale.ROOT, \"%d\", 1L).trim() + 'c' + 1L + 2.0 + null;",
                "throw new IndexOutOfBoundsException(\"index %d of %d\".formatted(1L, 2L));",
                "throw new IllegalStateException(\"no\", new OutOfCells(\"no\"));",
                "throw new AssertionError();",
                "try { run(memory); } catch (MachineFault | OutOfCells e) {"
                        + " System.out.println(e.getMessage()); }",
                "try { run(memory); } catch (RuntimeException e) { throw e; } finally {"
                        + " run(memory); }",
                "assert memory != null : \"memory\";",
                "var text = \"\"\"\n  a text\n  block\"\"\"; int i = text.length();",
                "switch (\"a\" + 1) { case \"a1\" -> run(null); default -> {} }",
                "Object o = memory; if (o instanceof Memory m && m != null) { m.loadLong(8); }",
                "LongUnaryOperator twice = x -> 2 * x; long l ="
                        + " twice.andThen(Math::abs).applyAsLong(3);",
                "Supplier<String> s = this::toString; Function<Long, Object> f = Long::valueOf;",
                "Supplier<Object> s = Object::new; Runnable r = (Runnable & Comparable<Long>)"
                        + " null;",
                "Optional<Long> l = Optional.of(1L).map(x -> x + 1); long x = l.orElse(0L);",
                "OptionalLong l = OptionalLong.empty(); long x = l.orElseThrow();",
                "Objects.requireNonNull(memory); Objects.checkIndex(1, 2); int h = Objects.hash(1,"
                        + " 2L);",
                "long x = Math.addExact(1, Math.max(2, Long.MAX_VALUE)); int b = Long.bitCount(x);",
                "long x = Memory.NULL + CellMemory.CELL_SIZE + Memory.PAGE_SIZE; memory.copy(x, x,"
                        + " 0);",
                "StringBuilder text = new StringBuilder(); text.append(1).append('c'); String s ="
                        + " text.toString();",
                "String s = getClass().getSimpleName() + hashCode() + equals(null);",
                "GrowthListener l = GrowthListener.SILENT; l.capacityChanged(1, 2);",
                "GrowthListener l = null; String s = l + l.toString() + l.hashCode() + l.equals(l) +"
                        + " l.getClass().getName();",
                "GrowthListener l = (a, b) -> System.out.println(a + b); l.capacityChanged(1, 2);",
                "GrowthListener l = (GrowthListener & Runnable & Comparable<Long>) null;",
                "Character c = 'a'; boolean b = Character.isLetter(c); Integer i = 3; long l = i;",
                "record Point(long x, String y) {} var p = new Point(1, \"\"); String s = p +"
                        + " p.y();",
                "enum Side { LEFT, RIGHT } for (Side s : Side.values()) { switch (s) { case LEFT:"
                        + " break; default: } }",
                "Region r = null; String s = r.name() + r.size() + r + r.equals(null);",
                "String s = String.join(\",\", \"a\", \"b\").repeat(2);",
                "class Scope implements AutoCloseable { public void close() {} } try (var s = new"
                        + " Scope()) { run(null); }",
                "Object o = memory == null ? 1 : \"none\"; o = memory == null ? 'c' : true;",
                "class Local { long a = memory.loadLong(0); } long x = new Local().a;",
                "try { run(null); } catch (NumberFormatException e) {"
                        + " e.addSuppressed(e.getCause()); }",
            })
    void codeThatALearnerMayWriteIsNotRefused(String statements) {
        assertThat(verdictOnCode(statements)).isEmpty();
    }

    @Test
    void aWholeSubmissionWithManyHelpersIsNotRefused() {
        String entry =
                """
                public final class GrowableArray implements DynamicArray, Iterable<Long> {
                    private static final String NAME = "array";
                    private static final GrowthPolicy DEFAULT = new Doubling();
                    private enum Mode {
                        EMPTY { long room() { return 0; } }, FULL;
                        private final Block block = new Block(0, 1L);
                        private Mode other;
                        long room() { return 1; }
                    }
                    private record Block(long address, Long cells) {
                        Block { if (address < 0) throw new TooSmall(); }
                    }
                    static class TooSmall extends OutOfCells {
                        private final long by = 1;
                        TooSmall() { super("small"); }
                    }
                    private interface Step {
                        long next(long x);
                        default Step twice() { return x -> next(next(x)); }
                    }
                    private sealed interface Shape permits Dot {}
                    private record Dot() implements Shape {}
                    @FunctionalInterface private interface Marked { @Deprecated void m(); }
                    private static final class Counter { private long value; private Boolean odd; }

                    private final Memory memory;
                    private final CellMemory cells;
                    private final GrowthPolicy policy;
                    private final GrowthListener listener;
                    private final Counter counter = new Counter();
                    private Block block;
                    private Mode mode = Mode.EMPTY;

                    public GrowableArray(Memory memory, CellMemory cells, GrowthPolicy policy) {
                        this(memory, cells, policy, (a, b) -> System.out.println(a + b));
                    }
                    public GrowableArray(
                            Memory m, CellMemory c, GrowthPolicy p, GrowthListener l) {
                        memory = m; cells = c; policy = p; listener = l;
                        Step step = x -> x + 1;
                        step.twice().next(cells.allocate(3));
                    }
                    public long get(long index) { return 0; }
                    public void set(long index, long value) {
                        switch (mode) {
                            case EMPTY -> append(value);
                            default -> memory.storeLong(8, value);
                        }
                        String s = switch (mode) { case EMPTY -> "e"; case FULL -> "f"; };
                    }
                    public void append(long value) { counter.value++; }
                    public void insert(long index, long value) {}
                    public long remove(long index) { return Mode.valueOf("FULL").ordinal(); }
                    public long removeLast() { return 0; }
                    public long size() { return 0; }
                    public long capacity() { return mode.room(); }
                    public Iterator<Long> iterator() {
                        return new Iterator<>() {
                            long at;
                            public boolean hasNext() { return at < size(); }
                            public Long next() { return get(at++); }
                        };
                    }
                    public long sum() { long s = 0; for (long v : this) s += v; return s; }
                    private static String show(Object... parts) { return "%s %s".formatted(parts); }
                    private static long most(long... of) { return of[0]; }
                    String text(boolean b) {
                        return show(b ? 1 : 2, show("x", sum()), NAME) + show() + most(1, most(2), 3);
                    }
                }
                """;

        assertThat(
                        verdictOn(
                                entry,
                                "public final class Doubling implements GrowthPolicy { public long"
                                        + " capacityFor(long n, long c) { return n <= c ? c : 2 * c; }"
                                        + " }",
                                "public enum Loud implements GrowthListener { ONCE; public void"
                                        + " capacityChanged(long a, long b) { System.out.println(a); }"
                                        + " }"))
                .isEmpty();
    }

    @Test
    void aSubpackageOfTheExerciseIsTheLearners() {
        var classes =
                Submissions.compileFiles(
                        List.of("package pymemlab.array.policies; public class Half {}"));

        assertThat(Submissions.verifier().verify(classes)).isEmpty();
    }

    @Test
    void aSwitchOverAnEnumOfTheSpecIsNotRefused() {
        var classes =
                Submissions.compileFiles(
                        List.of(
                                """
                                package pymemlab.objects;
                                import pymemlab.spec.objects.Kind;
                                public final class TypedAllocator {
                                    int most(Kind kind) {
                                        return switch (kind) {
                                            case FLOAT -> 100;
                                            case LIST, DICT -> 80;
                                            default -> 0;
                                        };
                                    }
                                }
                                """));
        var verifier =
                new BytecodeVerifier(
                        "pymemlab.objects",
                        List.of("pymemlab.spec.objects"),
                        "pymemlab.objects.TypedAllocator",
                        Profile.SIMULATED_MEMORY);

        assertThat(verifier.verify(classes)).isEmpty();
    }
}
