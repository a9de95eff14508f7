package pymemlab.grader.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** The learner's classes together with what they may lean on. */
final class Submission {

    private final Map<String, OwnClass> classes;
    private final Platform platform;

    Submission(Map<String, OwnClass> classes, Platform platform) {
        this.classes = classes;
        this.platform = platform;
    }

    Collection<OwnClass> classes() {
        return classes.values();
    }

    Platform platform() {
        return platform;
    }

    Optional<OwnClass> ownClass(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    boolean allowsType(String name) {
        return classes.containsKey(name) || platform.type(name).isPresent();
    }

    /** Every class in {@code type}, the parts of arrays and methods included, that is refused. */
    Set<String> refusedIn(Type type) {
        Set<String> refused = new LinkedHashSet<>();
        switch (type.getSort()) {
            case Type.METHOD -> {
                refused.addAll(refusedIn(type.getReturnType()));
                for (Type parameter : type.getArgumentTypes()) {
                    refused.addAll(refusedIn(parameter));
                }
            }
            case Type.ARRAY -> refused.addAll(refusedIn(type.getElementType()));
            case Type.OBJECT -> {
                if (!allowsType(type.getClassName())) {
                    refused.add(type.getClassName());
                }
            }
            default -> {}
        }
        return refused;
    }

    /** What a reference leads to; a member that nobody declares is refused under its own name. */
    Found find(String owner, String name, String descriptor) {
        String start = owner.startsWith("[") ? "java.lang.Object" : Names.dotted(owner);
        return find(start, name, descriptor, new HashSet<>())
                .orElseGet(() -> new Found(start + "." + name, false, false));
    }

    /** The type itself and all that it extends or implements, the kit's and the JDK's included. */
    Set<String> supertypes(String name) {
        Set<String> found = new LinkedHashSet<>();
        addSupertypes(name, found);
        return found;
    }

    private void addSupertypes(String name, Set<String> found) {
        if (!found.add(name)) {
            return;
        }
        ownClass(name)
                .ifPresent(own -> own.supertypes().forEach(each -> addSupertypes(each, found)));
        platform.type(name)
                .ifPresent(
                        type ->
                                Members.supertypes(type)
                                        .forEach(each -> found.add(each.getName())));
    }

    private Optional<Found> find(String type, String name, String descriptor, Set<String> seen) {
        OwnClass own = classes.get(type);
        if (own == null) {
            return platform.find(type, name, descriptor);
        }
        if (own.declares(name, descriptor)) {
            boolean varArgs = own.isVarArgs(name, descriptor);
            return Optional.of(new Found(type + "." + name, true, varArgs));
        }
        if (name.equals(Members.CONSTRUCTOR) || !seen.add(type)) {
            return Optional.empty();
        }
        return own.supertypes().stream()
                .flatMap(each -> find(each, name, descriptor, seen).stream())
                .findFirst();
    }
}
