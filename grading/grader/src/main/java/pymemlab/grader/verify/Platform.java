package pymemlab.grader.verify;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.objectweb.asm.Type;

/** What a submission may lean on without having written it: a part of the JDK and of the kit. */
final class Platform {

    private final Profile profile;
    private final AllowedJdk jdk;
    private final VisibleSpec spec;

    Platform(Profile profile, VisibleSpec spec) {
        this.profile = profile;
        this.jdk = profile.jdk();
        this.spec = spec;
    }

    /** The type, if a submission may name it. */
    Optional<Class<?>> type(String name) {
        return jdk.type(name).or(() -> spec.type(name));
    }

    Optional<Class<?>> specType(String name) {
        return spec.type(name);
    }

    Optional<Found> find(String owner, String name, String descriptor) {
        return type(owner)
                .flatMap(
                        type ->
                                Members.find(type, name, descriptor)
                                        .map(member -> found(type, member)));
    }

    private Found found(Class<?> owner, Member member) {
        boolean allowed =
                isOffered(owner, member) && (allowsDescriptor(member) || isValuesOfEnum(member));
        Class<?> declaring = member.getDeclaringClass();
        Class<?> named = type(declaring.getName()).isPresent() ? declaring : owner;
        String name = named.getName() + "." + Members.name(member);
        return new Found(name, allowed, Members.isVarArgs(member));
    }

    private boolean isOffered(Class<?> owner, Member member) {
        if (!isJdk(member.getDeclaringClass())) {
            return VisibleSpec.offers(member);
        }
        int modifiers = member.getModifiers();
        return (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers))
                && jdk.lists(owner, member);
    }

    /** A switch over an enum asks for them, to number its cases. */
    private static boolean isValuesOfEnum(Member member) {
        return member.getDeclaringClass().isEnum()
                && Members.name(member).equals("values")
                && Members.descriptor(member).startsWith("()");
    }

    private static boolean isJdk(Class<?> type) {
        return !type.getName().startsWith("pymemlab.");
    }

    private boolean allowsDescriptor(Member member) {
        Type type = Type.getType(Members.descriptor(member));
        if (type.getSort() != Type.METHOD) {
            return allowsValue(type);
        }
        Type[] parameters = type.getArgumentTypes();
        int last = parameters.length - 1;
        for (int i = 0; i <= last; i++) {
            boolean variable = i == last && Members.isVarArgs(member);
            if (!allowsValue(variable ? parameters[i].getElementType() : parameters[i])) {
                return false;
            }
        }
        return allowsValue(type.getReturnType());
    }

    private boolean allowsValue(Type type) {
        return switch (type.getSort()) {
            // An array is storage that no field graph sees.
            case Type.ARRAY -> !profile.keepsStateInMemory() && allowsValue(type.getElementType());
            case Type.OBJECT -> type(type.getClassName()).isPresent();
            default -> true;
        };
    }
}
