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
 * @param staticValues of which classes the object in a static field is, by the field's name; only
 *     where its initialiser says so
 * @param laterWrites where it first writes a field, by the field's full name, after static
 *     initialisers and the constructors of enums have run
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
        Map<String, Set<String>> staticValues,
        Map<String, Integer> laterWrites,
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

    /** The line in which the field is first written, or 0. */
    int lineOf(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .mapToInt(OwnField::line)
                .findFirst()
                .orElse(0);
    }

    boolean isVarArgs(String method, String descriptor) {
        return (methods.getOrDefault(method + descriptor, 0) & Opcodes.ACC_VARARGS) != 0;
    }
}
