package pymemlab.grader.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads an {@link OwnClass} from a class file. */
final class OwnClassReader extends ClassVisitor {

    private final List<String> supertypes = new ArrayList<>();
    private final List<OwnField> fields = new ArrayList<>();
    private final Map<String, Integer> methods = new HashMap<>();
    private final List<Lambda> lambdas = new ArrayList<>();
    private final Set<String> outerReads = new HashSet<>();
    private String name;
    private String file;
    private int access;

    private OwnClassReader() {
        super(Opcodes.ASM9);
    }

    static OwnClass read(ClassReader source) {
        OwnClassReader reader = new OwnClassReader();
        source.accept(reader, ClassReader.SKIP_FRAMES);
        return new OwnClass(
                reader.name,
                reader.file,
                reader.access,
                reader.supertypes,
                reader.fields,
                reader.methods,
                reader.lambdas,
                reader.outerReads);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            String signature,
            String superName,
            String[] interfaces) {
        this.name = Names.dotted(name);
        this.file = Names.file(this.name);
        this.access = access;
        supertypes.add(Names.dotted(superName));
        Arrays.stream(interfaces).map(Names::dotted).forEach(supertypes::add);
    }

    @Override
    public void visitSource(String source, String debug) {
        if (source != null) {
            file = source;
        }
    }

    @Override
    public FieldVisitor visitField(
            int access, String field, String descriptor, String signature, Object value) {
        Type type = Type.getType(descriptor);
        fields.add(new OwnField(file, name, access, field, type, value != null));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        methods.put(method + descriptor, access);
        return new Code();
    }

    private final class Code extends MethodVisitor {

        private int line;

        Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            this.line = line;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            if (opcode == Opcodes.GETFIELD && field.startsWith("this$")) {
                outerReads.add(Names.dotted(owner) + "." + field);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String method, String descriptor, Handle bootstrap, Object... arguments) {
            if (!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                return;
            }
            Set<String> interfaces = new HashSet<>();
            interfaces.add(Type.getReturnType(descriptor).getClassName());
            for (Object argument : arguments) {
                if (argument instanceof Type type && type.getSort() == Type.OBJECT) {
                    interfaces.add(type.getClassName()); // A marker: (GrowthListener & Runnable).
                }
            }
            lambdas.add(
                    new Lambda(file, line, interfaces, List.of(Type.getArgumentTypes(descriptor))));
        }
    }
}
