package pymemlab.grader.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * What the class file of a learner's class declares.
 *
 * @param supertypes the superclass, then the interfaces
 * @param methods access flags by name and descriptor
 * @param lambdas made anywhere in its code
 * @param outerReads full names of the fields {@code this$0} that its code reads
 */
record OwnClass(
        String name,
        String file,
        int access,
        List<String> supertypes,
        List<OwnField> fields,
        Map<String, Integer> methods,
        List<Lambda> lambdas,
        Set<String> outerReads) {

    boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    boolean isSynthetic() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    String superclass() {
        return supertypes.get(0);
    }

    boolean declares(String member, String descriptor) {
        return methods.containsKey(member + descriptor)
                || fields.stream()
                        .anyMatch(
                                field ->
                                        field.name().equals(member)
                                                && field.type().getDescriptor().equals(descriptor));
    }

    boolean isVarArgs(String method, String descriptor) {
        return (methods.getOrDefault(method + descriptor, 0) & Opcodes.ACC_VARARGS) != 0;
    }
}
