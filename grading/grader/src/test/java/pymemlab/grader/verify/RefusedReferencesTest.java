package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static pymemlab.grader.verify.Submissions.apis;
import static pymemlab.grader.verify.Submissions.verdictOn;
import static pymemlab.grader.verify.Submissions.verdictOnCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    System.exit(0);                                         | java.lang.System.exit
                    IntConsumer c = System::exit;                           | java.lang.System.exit
                    System.arraycopy(null, 0, null, 0, 0);                  | java.lang.System.arraycopy
                    long t = System.nanoTime();                             | java.lang.System.nanoTime
                    double d = Math.random();                               | java.lang.Math.random
                    System.setOut(null);                                    | java.lang.System.setOut
                    Object o = System.in;                                   | java.lang.System.in
                    System.out.write(1);                                    | java.io.PrintStream.write
                    System.out.close();                                     | java.io.PrintStream.close
                    AutoCloseable c = System.out; c.close();                | java.lang.AutoCloseable.close
                    Runtime.getRuntime().halt(1);                           | java.lang.Runtime.getRuntime
                    Thread.sleep(1);                                        | java.lang.Thread.sleep
                    Runnable r = Thread::yield;                             | java.lang.Thread.yield
                    new Thread(() -> {}).start();                           | java.lang.Thread
                    new ThreadLocal<Long>();                                | java.lang.ThreadLocal
                    this.wait();                                            | java.lang.Object.wait
                    notifyAll();                                            | java.lang.Object.notifyAll
                    new Object().wait(1L);                                  | java.lang.Object.wait
                    Object o = super.clone();                               | java.lang.Object.clone
                    super.finalize();                                       | java.lang.Object.finalize
                    Runnable r = this::notify;                              | java.lang.Object.notify
                    Class.forName("x");                                     | java.lang.Class.forName
                    getClass().getClassLoader();                            | java.lang.Class.getClassLoader
                    getClass().getDeclaredFields();                         | java.lang.Class.getDeclaredFields
                    Object o = java.lang.reflect.Method.class;              | java.lang.reflect.Method
                    Object o = java.lang.reflect.Method[].class;            | java.lang.reflect.Method
                    java.lang.invoke.MethodHandles.lookup();                | java.lang.invoke.MethodHandles.lookup
                    Object o = java.lang.invoke.MethodHandles.Lookup.class; | java.lang.invoke.MethodHandles$Lookup
                    Object l = new ArrayList<Long>();                       | java.util.ArrayList
                    Supplier<Object> s = ArrayList::new;                    | java.util.ArrayList
                    Object l = List.of();                                   | java.util.List.of
                    Object o = (Map<?, ?>) null;                            | java.util.Map
                    boolean b = (Object) this instanceof Set<?>;            | java.util.Set
                    Arrays.fill((long[]) null, 0);                          | java.util.Arrays.fill
                    java.util.stream.LongStream.of(1).sum();                | java.util.stream.LongStream.of
                    Object o = "a,b".split(",");                            | java.lang.String.split
                    Object o = "ab".toCharArray();                          | java.lang.String.toCharArray
                    Object o = "ab".getBytes();                             | java.lang.String.getBytes
                    Object o = "ab".chars();                                | java.lang.String.chars
                    Object o = "ab".intern();                               | java.lang.String.intern
                    Object o = "ab".lines();                                | java.lang.String.lines
                    System.out.print((char[]) null);                        | java.io.PrintStream.print
                    Object o = Character.toChars(65);                       | java.lang.Character.toChars
                    Object o = Integer.getInteger("x");                     | java.lang.Integer.getInteger
                    Object o = Long.getLong("x");                           | java.lang.Long.getLong
                    boolean b = Boolean.getBoolean("x");                    | java.lang.Boolean.getBoolean
                    new StringBuilder().setLength(9);                       | java.lang.StringBuilder.setLength
                    new StringBuffer();                                     | java.lang.StringBuffer
                    new Exception().printStackTrace();                      | java.lang.Throwable.printStackTrace
                    new Exception().getStackTrace();                        | java.lang.Throwable.getStackTrace
                    new OutOfCells("").getSuppressed();                     | java.lang.Throwable.getSuppressed
                    try { run(null); } catch (InternalError e) {}           | java.lang.InternalError
                    try { run(null); } catch (java.io.IOException e) {}     | java.io.IOException
                    throw new java.io.IOException();                        | java.io.IOException
                    Locale.setDefault(Locale.ROOT);                         | java.util.Locale.setDefault
                    Object o = new Random();                                | java.util.Random
                    Object o = new ServiceHatch(4096, 1);                   | pymemlab.spec.machine.ServiceHatch
                    Object o = ServiceHatch.class;                          | pymemlab.spec.machine.ServiceHatch
                    Object o = pymemlab.spec.control.Machine.ofBytes(4096); | pymemlab.spec.control.Machine.ofBytes
                    Object o = pymemlab.spec.control.Meter[].class;         | pymemlab.spec.control.Meter
                    Object o = new Region("", 0, 1);                        | pymemlab.spec.machine.Region
                    synchronized (this) { }                                 | a synchronized block
                    """)
    void isNamedWithItsLine(String statement, String api) {
        List<Violation> violations = verdictOnCode(statement);

        assertThat(violations)
                .anySatisfy(
                        violation -> {
                            assertThat(violation.api()).isEqualTo(api);
                            assertThat(violation.file()).isEqualTo("GrowableArray.java");
                            assertThat(violation.line()).isEqualTo(2);
                        });
        assertThat(violations).allSatisfy(each -> assertThat(each.line()).isIn(0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    class GrowableArray extends Thread {}                                    | java.lang.Thread
                    class GrowableArray implements Cloneable {}                              | java.lang.Cloneable
                    class GrowableArray extends AbstractList<Long> { public Long get(int i) { return 1L; } public int size() { return 0; } } | java.util.AbstractList
                    class GrowableArray { void m(List<Long> l) {} }                          | java.util.List
                    class GrowableArray { Thread m() { return null; } }                      | java.lang.Thread
                    class GrowableArray { void m() throws java.io.IOException {} }           | java.io.IOException
                    class GrowableArray { Thread[] t; }                                      | java.lang.Thread
                    class GrowableArray { static long count; }                               | the static field pymemlab.array.GrowableArray.count
                    class GrowableArray { native void m(); }                                 | the native method pymemlab.array.GrowableArray.m
                    class GrowableArray { synchronized void m() {} }                         | the synchronized method pymemlab.array.GrowableArray.m
                    class GrowableArray { protected void finalize() {} }                     | the method pymemlab.array.GrowableArray.finalize
                    class GrowableArray { Object o = (Runnable & java.io.Serializable) () -> {}; } | java.lang.invoke.SerializedLambda
                    class GrowableArray { static { System.exit(1); } }                       | java.lang.System.exit
                    class GrowableArray { Runnable r(Thread t) { return () -> t.start(); } } | java.lang.Thread.start
                    record GrowableArray(Thread t) {}                                        | java.lang.Thread
                    interface GrowableArray { default void m() { System.exit(0); } }         | java.lang.System.exit
                    class GrowableArray extends OutOfCells { GrowableArray() { super(""); printStackTrace(); } } | java.lang.Throwable.printStackTrace
                    class GrowableArray extends ClassLoader { Object m() throws Exception { return loadClass("x"); } } | java.lang.ClassLoader
                    class GrowableArray { static class A extends Error {} void m(A a) { a.setStackTrace(null); } } | java.lang.Throwable.setStackTrace
                    """)
    void isFoundInDeclarations(String source, String api) {
        assertThat(apis(verdictOn(source))).contains(api);
    }

    @Test
    void isReportedOnceForALine() {
        assertThat(apis(verdictOnCode("System.exit(0); System.exit(1);")))
                .containsExactly("java.lang.System.exit");
    }

    @Test
    void isReportedForEachLine() {
        assertThat(verdictOnCode("System.exit(0);\nSystem.exit(1);"))
                .extracting(Violation::line)
                .containsExactly(2, 3);
    }

    @Test
    void aClassOutsideTheExercisesPackageIsRefused() {
        Map<String, byte[]> classes =
                Submissions.compileFiles(
                        List.of(
                                "package pymemlab.spec.machine; public class Trojan {}",
                                "package pymemlab.array; class GrowableArray {}"));

        assertThat(Submissions.verifier().verify(classes))
                .extracting(Violation::message)
                .containsExactly(
                        "Trojan.java uses the class name pymemlab.spec.machine.Trojan: your classes"
                                + " belong in the package pymemlab.array; move it there.");
    }

    @Test
    void aSpecPackageThatIsNotVisibleStaysClosed() {
        var verifier =
                new BytecodeVerifier(
                        "pymemlab.array",
                        List.of("pymemlab.spec.array"),
                        Submissions.ENTRY,
                        Profile.SIMULATED_MEMORY);
        var classes = Submissions.compile("class GrowableArray { void m(Memory memory) {} }");

        assertThat(apis(verifier.verify(classes))).containsExactly("pymemlab.spec.machine.Memory");
    }

    @Test
    void aMemberThatTheKitHidesIsRefused() {
        Map<String, byte[]> classes =
                Submissions.compileFiles(
                        List.of(
                                "package pymemlab.spec.machine; public class Door { public static"
                                        + " long held(CellMemory c) { return c.held(); } }"));

        var verdict =
                new BytecodeVerifier(
                                "pymemlab.spec.machine",
                                List.of("pymemlab.spec.machine"),
                                "pymemlab.spec.machine.Door",
                                Profile.SIMULATED_MEMORY)
                        .verify(classes);

        assertThat(apis(verdict)).containsExactly("pymemlab.spec.machine.CellMemory.held");
    }
}
