package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static pymemlab.grader.verify.Submissions.apis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Class files that no javac would write. */
class BrokenClassFilesTest {

    private static final String NAME = "pymemlab/array/Odd";
    private static final int LINE = 7;
    private static final String BINARY_NAME = "pymemlab.array.Odd";
    private static final String BOOTSTRAP_DESCRIPTOR =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;";

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9, 10, 40})
    void aTruncatedFileIsRefused(int length) {
        byte[] whole = classWith(any -> {});

        assertThat(verdictOn(Arrays.copyOf(whole, length)))
                .extracting(Violation::message)
                .containsExactly(
                        "Odd.java uses a class file that cannot be read: only what javac makes from"
                                + " your sources is judged; hand in sources, no class files.");
    }

    @Test
    void everyTruncationAndEveryFlippedByteIsAnAnswerAndNoException() {
        byte[] whole =
                Submissions.compile(
                                "class Odd { String s(long x) { switch ((int) x) { case 1: return"
                                        + " \"a\" + x; default: return null; } } }")
                        .get(BINARY_NAME);

        for (int i = 0; i < whole.length; i++) {
            assertThat(verdictOn(Arrays.copyOf(whole, i))).isNotEmpty();
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) 0xFF;
            assertThat(verdictOn(flipped)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "62, 62", "69, 69", "4294901821, 61.65535", "65597, 61.1"})
    void aForeignVersionOrAPreviewIsRefused(long version, String shown) {
        byte[] bytes = classWith(any -> {});
        for (int i = 0; i < 4; i++) {
            bytes[4 + i] = (byte) (version >> (24 - 8 * i));
        }

        assertThat(apis(verdictOn(bytes))).containsExactly("class file version " + shown);
    }

    @Test
    void aFileUnderAnotherNameIsRefused() {
        var verdict =
                Submissions.verifier().verify(Map.of("pymemlab.array.Even", classWith(any -> {})));

        assertThat(apis(verdict)).containsExactly("the class name " + BINARY_NAME);
    }

    @Test
    void aFileThatIsNoClassIsRefused() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);

        var verdict = Submissions.verifier().verify(Map.of("module-info", writer.toByteArray()));

        assertThat(apis(verdict)).containsExactly("a class file that cannot be read");
    }

    @Test
    void aDynamicConstantIsRefused() {
        Handle bootstrap =
                new Handle(Opcodes.H_INVOKESTATIC, NAME, "b", BOOTSTRAP_DESCRIPTOR, false);
        var constant = new ConstantDynamic("c", "Ljava/lang/Object;", bootstrap);

        assertThat(apis(verdictOn(loading(constant)))).containsExactly("a dynamic constant");
    }

    @Test
    void aMethodTypeOfForeignTypesIsRefused() {
        Type type = Type.getMethodType("(Ljava/lang/Thread;)[Ljava/lang/Process;");

        assertThat(apis(verdictOn(loading(type))))
                .containsExactly("java.lang.Process", "java.lang.Thread");
    }

    @Test
    void aMethodHandleOfAForeignMethodIsRefused() {
        Handle exit = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);

        assertThat(apis(verdictOn(loading(exit)))).containsExactly("java.lang.System.exit");
    }

    @Test
    void aBootstrapThatJavacDoesNotUseIsRefused() {
        Handle bootstrap =
                new Handle(
                        Opcodes.H_INVOKESTATIC,
                        "java/lang/invoke/ConstantBootstraps",
                        "invoke",
                        BOOTSTRAP_DESCRIPTOR,
                        false);
        byte[] bytes =
                classWith(
                        code ->
                                code.visitInvokeDynamicInsn(
                                        "x", "()Ljava/lang/Object;", bootstrap));

        assertThat(verdictOn(bytes))
                .anySatisfy(
                        violation -> {
                            assertThat(violation.api())
                                    .isEqualTo("java.lang.invoke.ConstantBootstraps.invoke");
                            assertThat(violation.line()).isEqualTo(LINE);
                        });
    }

    @Test
    void aBootstrapOfTheSubmissionItselfCannotBeWritten() {
        Handle bootstrap =
                new Handle(Opcodes.H_INVOKESTATIC, NAME, "b", BOOTSTRAP_DESCRIPTOR, false);
        byte[] bytes =
                classWith(
                        code ->
                                code.visitInvokeDynamicInsn(
                                        "x", "()Ljava/lang/Object;", bootstrap));

        assertThat(apis(verdictOn(bytes))).contains("pymemlab.array.Odd.b");
    }

    @Test
    void aHandleOnTheCloneOfAnArrayIsAnArray() {
        Handle factory =
                new Handle(
                        Opcodes.H_INVOKESTATIC,
                        "java/lang/invoke/LambdaMetafactory",
                        "metafactory",
                        BOOTSTRAP_DESCRIPTOR,
                        false);
        Handle clone =
                new Handle(Opcodes.H_INVOKEVIRTUAL, "[J", "clone", "()Ljava/lang/Object;", false);
        byte[] bytes =
                classWith(
                        code ->
                                code.visitInvokeDynamicInsn(
                                        "get", "()Ljava/util/function/Supplier;", factory, clone));

        assertThat(apis(verdictOn(bytes))).contains("a new array (long[])");
    }

    @Test
    void callingAFactoryOfJavacDirectlyIsRefused() {
        byte[] bytes =
                classWith(
                        code ->
                                code.visitMethodInsn(
                                        Opcodes.INVOKESTATIC,
                                        "java/lang/invoke/StringConcatFactory",
                                        "makeConcat",
                                        "()V",
                                        false));

        assertThat(apis(verdictOn(bytes)))
                .containsExactly("java.lang.invoke.StringConcatFactory.makeConcat");
    }

    @Test
    void aMemberThatNobodyDeclaresIsRefused() {
        byte[] bytes =
                classWith(
                        code -> {
                            code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, "none", "()V", false);
                            code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/Long", "NONE", "J");
                            code.visitMethodInsn(
                                    Opcodes.INVOKESPECIAL, NAME, "<init>", "()V", false);
                        });

        assertThat(apis(verdictOn(bytes)))
                .containsExactly(
                        "pymemlab.array.Odd.none", "java.lang.Long.NONE", "pymemlab.array.Odd");
    }

    @Test
    void whatOnlyTheConstantPoolNamesIsRefusedWithoutALine() {
        ClassWriter writer = writer();
        writer.newClass("java/lang/Thread");
        writer.newClass("[[Ljava/lang/Process;");
        writer.newClass("[J");
        writer.newMethod("java/lang/System", "exit", "(I)V", false);
        writer.newField("java/lang/System", "in", "Ljava/io/InputStream;");
        writer.newMethodType("(Ljava/lang/ThreadGroup;J)V");
        writer.newMethod("java/lang/Runtime", "<init>", "()V", false);
        writer.newMethod("[J", "clone", "()Ljava/lang/Object;", false);
        writer.newConst(5L);

        List<Violation> verdict = verdictOn(writer.toByteArray());

        assertThat(apis(verdict))
                .containsExactlyInAnyOrder(
                        "java.lang.Thread",
                        "java.lang.Process",
                        "java.lang.System.exit",
                        "java.lang.System.in",
                        "java.lang.ThreadGroup",
                        "java.lang.Runtime");
        assertThat(verdict).extracting(Violation::line).containsOnly(0);
    }

    @Test
    void classesThatExtendEachOtherInACircleAreAnAnswer() {
        Map<String, byte[]> classes =
                Map.of(
                        "pymemlab.array.GrowableArray",
                        extending("pymemlab/array/GrowableArray", NAME),
                        BINARY_NAME,
                        extending(NAME, "pymemlab/array/GrowableArray"));

        assertThat(apis(Submissions.verifier().verify(classes)))
                .contains("pymemlab.array.Odd.nowhere");
    }

    @Test
    void anArrayThatIsNeverPassedOnIsRefused() {
        byte[] bytes =
                classWith(
                        code -> {
                            code.visitInsn(Opcodes.ICONST_0);
                            code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_SHORT);
                        });

        assertThat(apis(verdictOn(bytes))).containsExactly("a new array (short[])");
    }

    @Test
    void anArrayThatIsFilledFromAVariableIsRefused() {
        byte[] bytes =
                classWith(
                        code -> {
                            code.visitInsn(Opcodes.ICONST_1);
                            code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
                            code.visitVarInsn(Opcodes.ASTORE, 0);
                            code.visitVarInsn(Opcodes.ALOAD, 0);
                            code.visitInsn(Opcodes.ICONST_0);
                            code.visitInsn(Opcodes.ACONST_NULL);
                            code.visitInsn(Opcodes.AASTORE);
                            code.visitMethodInsn(
                                    Opcodes.INVOKESTATIC,
                                    "java/util/Objects",
                                    "hash",
                                    "([Ljava/lang/Object;)I",
                                    false);
                        });

        assertThat(apis(verdictOn(bytes))).containsExactly("a new array (java.lang.Object[])");
    }

    private static byte[] extending(String name, String superclass) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, name, null, superclass, null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, name, "nowhere", "()V", false);
        code.visitMaxs(9, 9);
        return writer.toByteArray();
    }

    private static byte[] loading(Object constant) {
        return classWith(code -> code.visitLdcInsn(constant));
    }

    private static byte[] classWith(Consumer<MethodVisitor> body) {
        ClassWriter writer = writer();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        Label start = new Label();
        code.visitLabel(start);
        code.visitLineNumber(LINE, start);
        body.accept(code);
        code.visitMaxs(9, 9);
        code.visitEnd();
        return writer.toByteArray();
    }

    private static ClassWriter writer() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, NAME, null, "java/lang/Object", null);
        return writer;
    }

    private static List<Violation> verdictOn(byte[] bytes) {
        return Submissions.verifier().verify(Map.of(BINARY_NAME, bytes));
    }
}
