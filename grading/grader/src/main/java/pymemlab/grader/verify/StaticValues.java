package pymemlab.grader.verify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads off a static initialiser which class the object in each static field is of, where that is
 * plain: {@code new X(…)}, {@code null}, or a lambda that keeps nothing.
 */
final class StaticValues extends InstructionVisitor {

    private final String owner;
    private final Map<String, Set<String>> values;
    private Optional<Set<String>> last = Optional.empty();
    private boolean branched;

    StaticValues(String owner, Map<String, Set<String>> values) {
        this.owner = owner;
        this.values = values;
    }

    @Override
    protected void instruction(int opcode) {
        last = opcode == Opcodes.ACONST_NULL ? Optional.of(Set.of()) : Optional.empty();
    }

    @Override
    protected void call(String type, String name, String descriptor) {
        boolean isMaking = name.equals(Members.CONSTRUCTOR);
        last = isMaking ? Optional.of(Set.of(Names.dotted(type))) : Optional.empty();
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
        boolean keepsNothing = Type.getArgumentTypes(descriptor).length == 0;
        last = keepsNothing ? Optional.of(Set.of()) : Optional.empty();
    }

    @Override
    public void visitFieldInsn(int opcode, String type, String name, String descriptor) {
        boolean isOurs = Names.dotted(type).equals(owner);
        // After a branch, what was made last is only one of the things that may be in the field.
        if (opcode == Opcodes.PUTSTATIC && isOurs && !branched) {
            last.ifPresent(made -> values.put(name, made));
        }
        last = Optional.empty();
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        branched = true;
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
        branched = true;
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
        branched = true;
    }

    @Override
    protected void push(int value) {
        last = Optional.empty();
    }

    @Override
    protected void newArray(String arrayDescriptor) {
        last = Optional.empty();
    }
}
