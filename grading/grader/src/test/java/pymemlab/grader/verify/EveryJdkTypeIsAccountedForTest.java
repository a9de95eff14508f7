package pymemlab.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A type of the JDK is refused wherever it is mentioned, unless it stands on the list. */
class EveryJdkTypeIsAccountedForTest {

    private static final List<String> EXPORTED = JdkTypes.exported();

    @Test
    void theSweepSeesTheWholeJdk() {
        assertThat(EXPORTED)
                .hasSizeGreaterThan(5000)
                .contains("java/lang/Thread", "java/util/Map$Entry");
    }

    @ParameterizedTest
    @EnumSource
    void aClassLiteralIsRefusedUnlessListed(Profile profile) {
        assertThat(
                        allowedWhen(
                                profile,
                                (code, type) -> code.visitLdcInsn(Type.getObjectType(type)),
                                "()V"))
                .isEqualTo(profile.jdk().typeNames());
    }

    @ParameterizedTest
    @EnumSource
    void anArrayOfTheTypeInAParameterIsRefusedUnlessListed(Profile profile) {
        assertThat(allowedWhen(profile, (code, type) -> {}, "([L%s;)V"))
                .isEqualTo(profile.jdk().typeNames());
    }

    private static Set<String> allowedWhen(
            Profile profile, BiConsumer<MethodVisitor, String> mention, String descriptor) {
        BytecodeVerifier verifier = Submissions.verifier(profile);
        return EXPORTED.stream()
                .filter(
                        type -> {
                            byte[] bytes = mentioning(type, mention, descriptor.formatted(type));
                            return verifier.verify(Map.of("pymemlab.array.T", bytes)).isEmpty();
                        })
                .map(Names::dotted)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] mentioning(
            String type, BiConsumer<MethodVisitor, String> mention, String descriptor) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, 0, "pymemlab/array/T", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "m", descriptor, null, null);
        code.visitCode();
        mention.accept(code, type);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
        return writer.toByteArray();
    }
}
