package pymemlab.grader.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Checks every type and member that one method body mentions, with its line. */
final class CodeReferences extends MethodVisitor {

    static final String ONE_THREAD = "an exercise runs on one thread; leave the word out";

    private final Check check;
    private final Map<Label, Set<String>> caughtAt = new HashMap<>();
    private Set<String> caughtHere = Set.of();
    private int line;

    CodeReferences(Check check, MethodVisitor next) {
        super(Opcodes.ASM9, next);
        this.check = check;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        this.line = line;
        super.visitLineNumber(line, start);
    }

    @Override
    public void visitLabel(Label label) {
        caughtHere = caughtAt.getOrDefault(label, caughtHere);
        super.visitLabel(label);
    }

    /** A handler begins by putting the exception into its variable. */
    @Override
    public void visitVarInsn(int opcode, int variable) {
        caughtHere.forEach(type -> check.type(line, type));
        caughtHere = Set.of();
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            check.refuse(line, "a synchronized block", ONE_THREAD);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        check.types(line, Type.getObjectType(type));
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        check.member(line, owner, name, descriptor);
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean clone = owner.startsWith("[") && name.equals("clone");
        if (!clone) {
            check.member(line, owner, name, descriptor);
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
        String method = Names.dotted(bootstrap.getOwner()) + "." + bootstrap.getName();
        if (!Bootstraps.includesMethod(method)) {
            check.constant(line, bootstrap);
        }
        check.types(line, Type.getMethodType(descriptor));
        for (Object argument : arguments) {
            check.constant(line, argument);
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitLdcInsn(Object value) {
        check.constant(line, value);
        super.visitLdcInsn(value);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        check.types(line, Type.getType(descriptor));
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        if (type != null) {
            // Told before the code, so before its lines.
            caughtAt.computeIfAbsent(handler, any -> new TreeSet<>()).add(Names.dotted(type));
        }
        super.visitTryCatchBlock(start, end, handler, type);
    }
}
