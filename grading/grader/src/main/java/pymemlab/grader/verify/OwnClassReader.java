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
    private final Map<String, Set<String>> staticValues = new HashMap<>();
    private final Map<String, Integer> laterWrites = new HashMap<>();
    private final Map<String, Integer> firstWrites = new HashMap<>();
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
                reader.fields.stream().map(reader::withLine).toList(),
                reader.methods,
                reader.lambdas,
                reader.staticValues,
                reader.laterWrites,
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
        fields.add(new OwnField(file, 0, name, access, field, type, value != null));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        methods.put(method + descriptor, access);
        boolean isStaticInitialiser = method.equals("<clinit>");
        boolean ofEnum = (this.access & Opcodes.ACC_ENUM) != 0;
        boolean runsOnce = isStaticInitialiser || ofEnum && method.equals(Members.CONSTRUCTOR);
        return new Code(
                isStaticInitialiser
                        ? new StaticValues(name, staticValues)
                        : new MethodVisitor(Opcodes.ASM9) {},
                runsOnce ? new HashMap<>() : laterWrites);
    }

    private OwnField withLine(OwnField field) {
        boolean known = !field.isSynthetic();
        return field.writtenIn(known ? firstWrites.getOrDefault(field.name(), 0) : 0);
    }

    private final class Code extends MethodVisitor {

        private final Map<String, Integer> writes;
        private int line;

        Code(MethodVisitor next, Map<String, Integer> writes) {
            super(Opcodes.ASM9, next);
            this.writes = writes;
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            this.line = line;
            super.visitLineNumber(line, start);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            super.visitFieldInsn(opcode, owner, field, descriptor);
            if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
                written(Names.dotted(owner), field);
            }
            if (opcode == Opcodes.GETFIELD && field.startsWith("this$")) {
                outerReads.add(Names.dotted(owner) + "." + field);
            }
        }

        private void written(String owner, String field) {
            writes.putIfAbsent(owner + "." + field, line);
            if (owner.equals(name)) {
                firstWrites.putIfAbsent(field, line);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String method, String descriptor, Handle bootstrap, Object... arguments) {
            super.visitInvokeDynamicInsn(method, descriptor, bootstrap, arguments);
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
