package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static pymemlab.grader.verify.Submissions.apis;
import static pymemlab.grader.verify.Submissions.compile;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the state lives in Java objects, ordinary Java is open, and nothing beyond it. */
class JavaObjectsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<Long> l = new ArrayList<>(); l.add(1L); l.removeIf(x -> x > 0);"
                        + " l.sort(Comparator.reverseOrder()); for (long x : l) { run(null); }",
                "Map<String, Long> m = new HashMap<>(); m.merge(\"a\", 1L, Long::sum);"
                        + " m.forEach((k, v) -> System.out.println(k + v));",
                "for (Map.Entry<String, Long> e : new TreeMap<String, Long>().entrySet()) {"
                        + " e.setValue(e.getValue() + 1); }",
                "Deque<Long> d = new ArrayDeque<>(); d.push(1L); long x = d.pop(); d.peekFirst();"
                        + " d.descendingIterator();",
                "Stack<Long> s = new Stack<>(); s.push(1L); boolean b = s.empty(); long x ="
                        + " s.peek(); s.elementAt(0);",
                "LinkedList<Long> l = new LinkedList<>(); l.addFirst(1L); l.getLast();",
                "NavigableMap<Long, String> m = new TreeMap<>(); Object o = m.floorEntry(3L);",
                "var s = new LinkedHashSet<String>(); s.addAll(List.of(\"a\")); s.containsAll(s);",
                "long[] a = new long[3]; a[0] = 1; long[] b = a.clone(); Arrays.fill(b, 2);"
                        + " System.arraycopy(a, 0, b, 0, 3); int n = b.length;",
                "long[][] a = new long[3][4]; String[] w = \"a b\".split(\" \"); char[] c ="
                        + " \"ab\".toCharArray(); String s = new String(c);",
                "String s = java.util.stream.Stream.of(1, 2).map(x -> x + 1).map(String::valueOf)"
                        + ".collect(java.util.stream.Collectors.joining(\",\"));",
                "long x = java.util.stream.LongStream.range(0, 3).map(y -> 2 * y).sum();",
                "var g = List.of(1, 2).stream().collect(java.util.stream.Collectors.groupingBy(x ->"
                        + " x % 2, TreeMap::new, java.util.stream.Collectors.counting()));",
                "Long[] a = List.of(1L).toArray(new Long[0]); a = List.of(1L).toArray(Long[]::new);",
                "StringBuilder t = new StringBuilder(\"x\"); t.insert(0, 'a').reverse()"
                        + ".setLength(1); int n = t.length();",
                "java.math.BigInteger b = java.math.BigInteger.valueOf(1)"
                        + ".add(java.math.BigInteger.TEN); int c = b.compareTo(b);",
                "Iterator<Long> i = new Iterator<>() { public boolean hasNext() { return false; }"
                        + " public Long next() { throw new NoSuchElementException(); } };",
                "class Rows extends AbstractList<Long> { public Long get(int i) { return 1L; }"
                        + " public int size() { return 0; } } Object o = new Rows().subList(0, 0);",
                "BitSet b = new BitSet(); b.set(3); int i = b.nextSetBit(0); var j = new"
                        + " StringJoiner(\",\"); j.add(\"a\");",
                "enum E { A } var m = new EnumMap<E, Long>(E.class); var s = EnumSet.allOf(E.class);",
                "long x = Collections.max(List.of(1L)); var u = Collections.unmodifiableList("
                        + "new ArrayList<>(List.of(x)));",
            })
    void codeThatALearnerMayWriteIsNotRefused(String statements) {
        assertThat(verdictOnCode(statements)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    new HashMap<String, Integer>().forEach((k, v) -> System.exit(v));      | java.lang.System.exit
                    List.of(1).forEach(System::exit);                                      | java.lang.System.exit
                    new TreeMap<String, String>().forEach(System::setProperty);            | java.lang.System.setProperty
                    new HashMap<String, Long>().computeIfAbsent("x", Long::getLong);       | java.lang.Long.getLong
                    List.of(1).parallelStream();                                           | java.util.Collection.parallelStream
                    List.of(1).stream().parallel();                                        | java.util.stream.BaseStream.parallel
                    java.util.stream.IntStream.range(0, 9).parallel();                     | java.util.stream.IntStream.parallel
                    java.util.stream.LongStream s = null; s.asDoubleStream().parallel();   | java.util.stream.DoubleStream.parallel
                    List.of(1).stream().onClose(null);                                     | java.util.stream.BaseStream.onClose
                    Object o = List.of(1).spliterator();                                   | java.util.List.spliterator
                    java.util.stream.StreamSupport.stream(null, true);                     | java.util.stream.StreamSupport.stream
                    Object o = java.util.stream.Collectors.groupingByConcurrent(x -> x);   | java.util.stream.Collectors.groupingByConcurrent
                    Arrays.parallelSort(new long[3]);                                      | java.util.Arrays.parallelSort
                    Arrays.parallelSetAll(new long[3], i -> i);                            | java.util.Arrays.parallelSetAll
                    Collections.shuffle(new ArrayList<>());                                | java.util.Collections.shuffle
                    Object o = Collections.synchronizedList(new ArrayList<>());            | java.util.Collections.synchronizedList
                    Object o = new Random();                                               | java.util.Random
                    Object o = new SplittableRandom();                                     | java.util.SplittableRandom
                    double d = Math.random();                                              | java.lang.Math.random
                    Object o = UUID.randomUUID();                                          | java.util.UUID.randomUUID
                    Object o = new Scanner(System.in);                                     | java.util.Scanner
                    Object o = new Formatter("f");                                         | java.util.Formatter
                    Object o = new Timer();                                                | java.util.Timer
                    Object o = new Date();                                                 | java.util.Date
                    Object o = Calendar.getInstance();                                     | java.util.Calendar.getInstance
                    Object o = ServiceLoader.load(Runnable.class);                         | java.util.ServiceLoader.load
                    Object o = ResourceBundle.getBundle("x");                              | java.util.ResourceBundle.getBundle
                    Object o = new Properties();                                           | java.util.Properties
                    Object o = Currency.getInstance("EUR");                                | java.util.Currency.getInstance
                    Object o = new java.util.concurrent.ConcurrentHashMap<>();             | java.util.concurrent.ConcurrentHashMap
                    java.util.concurrent.CompletableFuture.runAsync(() -> {});             | java.util.concurrent.CompletableFuture.runAsync
                    Object o = new WeakHashMap<>();                                        | java.util.WeakHashMap
                    Object o = new java.lang.ref.WeakReference<>(this);                    | java.lang.ref.WeakReference
                    Object o = java.util.regex.Pattern.compile("x");                       | java.util.regex.Pattern.compile
                    Object o = new java.math.BigInteger(9, new Random());                  | java.util.Random
                    Object o = java.math.BigInteger.TEN.nextProbablePrime();               | java.math.BigInteger.nextProbablePrime
                    Object o = new java.io.ObjectOutputStream(null);                       | java.io.ObjectOutputStream
                    Object o = new java.io.File("x");                                      | java.io.File
                    Object o = java.nio.file.Path.of("x");                                 | java.nio.file.Path.of
                    Object o = new ArrayList<Long>().clone();                              | java.util.ArrayList.clone
                    Object o = "x".intern();                                               | java.lang.String.intern
                    Object o = "x".getBytes();                                             | java.lang.String.getBytes
                    long t = System.nanoTime();                                            | java.lang.System.nanoTime
                    int i = System.identityHashCode(this);                                 | java.lang.System.identityHashCode
                    Object o = System.getenv();                                            | java.lang.System.getenv
                    Object o = getClass().getMethods();                                    | java.lang.Class.getMethods
                    Object o = new Thread[0];                                              | java.lang.Thread
                    Object o = (Supplier<Object> & java.io.Serializable) () -> 1;          | java.lang.invoke.SerializedLambda
                    Object o = new Region("", 0, 1);                                       | pymemlab.spec.machine.Region
                    Locale.setDefault(Locale.ROOT);                                        | java.util.Locale.setDefault
                    """)
    void whatReachesBeyondIsRefused(String statement, String api) {
        assertThat(apis(verdictOnCode(statement))).contains(api);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final List<Long> L = new ArrayList<>();",
                "static final Object O = new HashMap<Long, Long>();",
                "static final long[] A = new long[3];",
                "static final String[] A = {\"a\", \"b\"};",
                "static final StringBuilder T = new StringBuilder();",
                "static final Iterable<Long> L = make(); static List<Long> make() { return new"
                        + " ArrayList<>(); }",
                "static final List<Long> L; static { List<Long> l = new LinkedList<>(); L = l; }",
                "static final List<Long> L = Arrays.asList(1L, 2L);",
                "static final List<List<Long>> L = List.of(new ArrayList<>());",
                "static final Map<Long, Long> M = Collections.synchronizedMap(new HashMap<>());",
                "static final BitSet B = new BitSet();",
                "interface Shared { Deque<Long> D = new ArrayDeque<>(); }",
                "static final List<Box> L = List.of(new Box()); static class Box { long v; }",
                "static long count;",
            })
    void whatAllObjectsShareMayNotChange(String members) {
        assertThat(verdictOn("class GrowableArray { " + members + " }")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final List<String> L = List.of(\"a\", \"b\");",
                "static final Map<String, Long> M = Map.of(\"a\", 1L); static final Set<Long> S ="
                        + " Set.of(1L, 2L);",
                "static final List<String> L = List.copyOf(Arrays.asList(\"a\", \"b\"));",
                "static final List<Long> L = java.util.stream.Stream.of(1L, 2L).map(x -> x +"
                        + " 1).toList();",
                "static final Comparator<String> C = Comparator.comparing(String::length);",
                "static final Object LOCK = new Object(); static final long N = 3; static final"
                        + " String S = \"a\".trim();",
                "static final List<Kind> L = List.of(Kind.A, Kind.B); enum Kind { A, B }",
                "static final List<Range> L = List.of(new Range(1, 2)); record Range(long a, long"
                        + " b) {}",
                "final List<Long> l = new ArrayList<>(); final long[] a = new long[3];",
                "static final Function<Long, Long> F = x -> x + 1; enum Kind { A(List.of()); final"
                        + " List<Long> l; Kind(List<Long> l) { this.l = l; } }",
                "enum Kind { A, B; static final List<Kind> ALL = List.of(values()); } static int"
                        + " m(Kind k) { return switch (k) { case A -> 1; case B -> 2; }; }",
                "static final OutOfCells NO_ROOM = new OutOfCells(\"no room\");",
                "void m() { assert 1 < 2 : \"no\"; }",
            })
    void whatNeverChangesMayBeShared(String members) {
        assertThat(verdictOn("class GrowableArray { " + members + " }")).isEmpty();
    }

    @Test
    void theMessageSaysHowToShareIt() {
        assertThat(
                        verdictOn(
                                "class GrowableArray {\nstatic final List<Long> L = new ArrayList<>(); }"))
                .extracting(Violation::message)
                .containsExactly(
                        "GrowableArray.java:2 uses the static field pymemlab.array.GrowableArray.L"
                                + " of type java.util.List: it can be filled later, and all objects"
                                + " share it; make it a field of the object, or fill it here with"
                                + " List.of, Set.of or Map.of.");
    }

    @Test
    void aRecordOfTheSpecIsMadeToAnswerWith() {
        var verifier =
                new BytecodeVerifier(
                        "pymemlab.memorymap",
                        List.of("pymemlab.spec.memorymap"),
                        "pymemlab.memorymap.Maker",
                        Profile.JAVA_OBJECTS);
        var classes =
                Submissions.compileFiles(
                        List.of(
                                "package pymemlab.memorymap; import pymemlab.spec.memorymap.*; class"
                                        + " Maker { Region make(MemoryMap map) {"
                                        + " System.out.print(MemoryMapDiagram.of(map, \"x\")); return new"
                                        + " Region(Segment.HEAP, \"heap\", 1, 2); } }"));

        assertThat(verifier.verify(classes)).isEmpty();
    }

    private static List<Violation> verdictOn(String source) {
        return Submissions.verifier(Profile.JAVA_OBJECTS).verify(compile(source));
    }

    private static List<Violation> verdictOnCode(String statements) {
        return verdictOn(
                "class GrowableArray { void run(Memory memory) throws Throwable {\n"
                        + statements
                        + "}}");
    }
}
