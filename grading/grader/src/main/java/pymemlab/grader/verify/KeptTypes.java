package pymemlab.grader.verify;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** Which types a field of an exercise may have whose state lives in simulated memory. */
final class KeptTypes {

    private static final String STATE = "the state of this exercise lives in simulated memory, so ";

    private static final Set<String> BOXES =
            Set.of(
                    "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Character",
                    "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Float",
                    "java.lang.Double");

    private final Submission submission;
    private final String entryClass;
    private final Set<String> given;

    KeptTypes(Submission submission, OwnClass entry) {
        this.submission = submission;
        this.entryClass = entry.name();
        this.given = givenTo(entry);
    }

    /** Why {@code type} cannot be kept; empty when it can. */
    Optional<String> objection(Type type) {
        String name = type.getClassName();
        return switch (type.getSort()) {
            case Type.ARRAY ->
                    Optional.of(
                            "an array keeps values in Java objects; "
                                    + STATE
                                    + "allocate a block and keep its address in a long");
            case Type.OBJECT -> isFine(name) ? Optional.empty() : Optional.of(reason(name));
            default -> Optional.empty();
        };
    }

    /** Says whether a value of the type is one of the learner's objects or may be one. */
    boolean mayBeOwn(Type type) {
        if (type.getSort() != Type.OBJECT) {
            return false;
        }
        String name = type.getClassName();
        return submission.ownClass(name).isPresent()
                || submission
                        .platform()
                        .specType(name)
                        .filter(spec -> !Modifier.isFinal(spec.getModifiers()))
                        .isPresent();
    }

    private boolean isFine(String name) {
        return BOXES.contains(name)
                || given.contains(name)
                || submission.ownClass(name).isPresent()
                || submission.platform().specType(name).filter(Class::isEnum).isPresent();
    }

    private String reason(String name) {
        if (name.equals("java.lang.String")) {
            return "text in a field is storage; make it a static final constant or a parameter";
        }
        if (name.startsWith("java.util.function.") || name.equals("java.lang.Runnable")) {
            return "code in a field may keep any value; call a method of a final class of your own";
        }
        if (submission.platform().specType(name).isPresent()) {
            return "the constructor of %s is not given one; keep only what it is given"
                    .formatted(entryClass);
        }
        return "it may keep any number of values in Java objects; "
                + STATE
                + "use long, an enum, or a final class or record of your own";
    }

    private Set<String> givenTo(OwnClass entry) {
        Set<String> found = new HashSet<>();
        entry.methods()
                .forEach(
                        (method, access) -> {
                            if (method.startsWith(Members.CONSTRUCTOR)) {
                                addParameters(method, found);
                            }
                        });
        return found;
    }

    private void addParameters(String constructor, Set<String> found) {
        String descriptor = constructor.substring(Members.CONSTRUCTOR.length());
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            String name = parameter.getClassName();
            // Not exceptions: one keeps text, and others in a chain without end.
            submission
                    .platform()
                    .specType(name)
                    .filter(type -> !Throwable.class.isAssignableFrom(type))
                    .ifPresent(type -> found.add(name));
        }
    }
}
