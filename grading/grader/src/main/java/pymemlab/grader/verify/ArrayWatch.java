package pymemlab.grader.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Refuses arrays, but for those that javac makes for a call with a variable number of arguments.
 *
 * <p>Such an array never lies anywhere but on the stack: its length is a constant, each element is
 * stored right after a {@code dup}, and the call is the very next instruction after the last store.
 */
final class ArrayWatch extends InstructionVisitor {

    private static final String NO_ARRAYS =
            "an array keeps values in Java objects; the state of this exercise lives in simulated"
                    + " memory, so allocate a block and load and store through Memory";

    private final Check check;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private OptionalInt pushed = OptionalInt.empty();
    private int line;

    ArrayWatch(Check check) {
        this.check = check;
    }

    /** An array that is still being filled. */
    private static final class Pending {

        private final String descriptor;
        private final int line;
        private final int length;
        private int stored;
        private boolean inElement;

        Pending(String descriptor, int line, int length) {
            this.descriptor = descriptor;
            this.line = line;
            this.length = length;
        }
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        this.line = line;
    }

    @Override
    protected void push(int value) {
        instruction(Opcodes.SIPUSH);
        pushed = OptionalInt.of(value);
    }

    @Override
    protected void newArray(String descriptor) {
        OptionalInt length = pushed;
        instruction(Opcodes.ANEWARRAY);
        if (length.isPresent()) {
            pending.push(new Pending(descriptor, line, length.getAsInt()));
        } else {
            refuse(line, descriptor);
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        super.visitMultiANewArrayInsn(descriptor, dimensions);
        refuse(line, descriptor);
    }

    @Override
    protected void call(String owner, String name, String descriptor) {
        Pending array = pending.peek();
        if (array != null && takes(owner, name, descriptor, array)) {
            pending.pop();
            pushed = OptionalInt.empty();
            return;
        }
        instruction(Opcodes.INVOKEVIRTUAL);
        if (owner.startsWith("[") && name.equals("clone")) {
            refuse(line, owner);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        for (Object argument : arguments) {
            if (argument instanceof Handle handle && handle.getOwner().startsWith("[")) {
                refuse(line, handle.getOwner());
            }
        }
    }

    @Override
    protected void instruction(int opcode) {
        pushed = OptionalInt.empty();
        Pending array = pending.peek();
        if (array == null) {
            return;
        }
        if (array.inElement) {
            boolean store = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
            array.inElement = !store;
            array.stored += store ? 1 : 0;
        } else if (opcode == Opcodes.DUP && array.stored < array.length) {
            array.inElement = true;
        } else {
            refuse(array.line, array.descriptor);
            pending.pop();
        }
    }

    @Override
    public void visitEnd() {
        pending.forEach(array -> refuse(array.line, array.descriptor));
    }

    private boolean takes(String owner, String name, String descriptor, Pending array) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        return array.stored == array.length
                && parameters.length > 0
                && fits(parameters[parameters.length - 1].getDescriptor(), array.descriptor)
                && check.find(owner, name, descriptor).varArgs();
    }

    /** A generic parameter takes an array of whatever the call's arguments have in common. */
    private static boolean fits(String parameter, String array) {
        return parameter.equals(array) || parameter.startsWith("[L") && array.startsWith("[L");
    }

    private void refuse(int line, String descriptor) {
        String type = Type.getType(descriptor).getClassName();
        check.refuse(line, "a new array (" + type + ")", NO_ARRAYS);
    }
}
