package pymemlab.grader.verify;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Finds members of the JDK's and the kit's own classes as the Java machine would. */
final class Members {

    static final String CONSTRUCTOR = "<init>";

    private Members() {}

    /**
     * The class itself, its superclasses, then all their interfaces, and {@code Object} at the end.
     */
    static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            found.add(each);
        }
        for (Class<?> each : Set.copyOf(found)) {
            addInterfaces(each, found);
        }
        // An interface has Object's methods too, and javac 18 and later calls them through it.
        found.add(Object.class);
        return found;
    }

    static Optional<Member> find(Class<?> owner, String name, String descriptor) {
        if (name.equals(CONSTRUCTOR)) {
            return declared(owner, name, descriptor).findFirst();
        }
        return supertypes(owner).stream()
                .flatMap(type -> declared(type, name, descriptor))
                .findFirst();
    }

    static String descriptor(Member member) {
        if (member instanceof Field field) {
            return Type.getDescriptor(field.getType());
        }
        return member instanceof Method method
                ? Type.getMethodDescriptor(method)
                : Type.getConstructorDescriptor((Constructor<?>) member);
    }

    static boolean isVarArgs(Member member) {
        return member instanceof Executable executable && executable.isVarArgs();
    }

    /** Fields, methods and constructors, as the class file of {@code type} has them. */
    static Stream<Member> declaredBy(Class<?> type) {
        return Stream.of(
                        type.getDeclaredFields(),
                        type.getDeclaredMethods(),
                        type.getDeclaredConstructors())
                .flatMap(Arrays::stream);
    }

    /** The name in class files, where every constructor has the same one. */
    static String name(Member member) {
        return member instanceof Constructor ? CONSTRUCTOR : member.getName();
    }

    private static Stream<Member> declared(Class<?> type, String name, String descriptor) {
        return declaredBy(type)
                .filter(member -> name(member).equals(name))
                .filter(member -> descriptor(member).equals(descriptor));
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            found.add(each);
            addInterfaces(each, found);
        }
    }
}
