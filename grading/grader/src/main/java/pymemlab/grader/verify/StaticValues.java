package pymemlab.grader.verify;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads off a static initialiser which class the object in each static field is of, where that is
 * plain: {@code new X(…)}, {@code null}, a lambda that keeps nothing, or a collection that cannot
 * change, which counts as what was made for it.
 */
final class StaticValues extends InstructionVisitor {

    private final String owner;
    private final Map<String, Set<String>> values;
    private final Set<String> madeForTheNext = new HashSet<>();
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
        if (name.equals(Members.CONSTRUCTOR)) {
            last = Optional.of(Set.of(Names.dotted(type)));
            madeForTheNext.add(Names.dotted(type));
        } else if (Unchanging.isMadeBy(type, name)) {
            last = Optional.of(Set.copyOf(madeForTheNext));
            if (Unchanging.isCopiedBy(name)) {
                last = last.map(StaticValues::withoutTheJdks);
            }
        } else {
            last = Optional.empty();
            made(Type.getReturnType(descriptor));
        }
    }

    private void made(Type type) {
        // An array is spread: List.of(values()) keeps its elements.
        Type kept = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (kept.getSort() == Type.OBJECT) {
            madeForTheNext.add(kept.getClassName());
        }
    }

    /** What was only copied from may change: nobody looks at it again. */
    private static Set<String> withoutTheJdks(Set<String> made) {
        return made.stream().filter(each -> !each.startsWith("java.")).collect(Collectors.toSet());
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
        if (opcode == Opcodes.PUTSTATIC) {
            madeForTheNext.clear();
        }
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
