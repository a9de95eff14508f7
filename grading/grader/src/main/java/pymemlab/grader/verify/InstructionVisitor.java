package pymemlab.grader.verify;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Hears of every instruction before its operands, so that a subclass can follow their order. */
abstract class InstructionVisitor extends MethodVisitor {

    InstructionVisitor() {
        super(Opcodes.ASM9);
    }

    /** The next instruction; its operands follow where they matter. */
    protected abstract void instruction(int opcode);

    /** The next instruction is a call. */
    protected abstract void call(String owner, String name, String descriptor);

    /** The next instruction pushes {@code value}. */
    protected abstract void push(int value);

    /** The next instruction makes an array. */
    protected abstract void newArray(String arrayDescriptor);

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            push(opcode - Opcodes.ICONST_0);
        } else {
            instruction(opcode);
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            newArray("[" + "ZCFDBSIJ".charAt(operand - Opcodes.T_BOOLEAN));
        } else {
            push(operand);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof Integer number) {
            push(number);
        } else {
            instruction(Opcodes.LDC);
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.ANEWARRAY) {
            newArray("[" + (type.startsWith("[") ? type : "L" + type + ";"));
        } else {
            instruction(opcode);
        }
    }

    @Override
    public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
        call(owner, name, descriptor);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        instruction(opcode);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        instruction(opcode);
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
        instruction(Opcodes.INVOKEDYNAMIC);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        instruction(opcode);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        instruction(Opcodes.IINC);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        instruction(Opcodes.TABLESWITCH);
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        instruction(Opcodes.LOOKUPSWITCH);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        instruction(Opcodes.MULTIANEWARRAY);
    }
}
