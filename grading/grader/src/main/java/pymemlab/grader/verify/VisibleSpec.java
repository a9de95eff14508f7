package pymemlab.grader.verify;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of the kit that a submission may name: public types of the exercise's spec packages. */
final class VisibleSpec {

    private static final Set<String> HIDDEN_PACKAGES = Set.of("pymemlab.spec.control");
    private static final Set<String> HIDDEN_TYPES = Set.of("pymemlab.spec.machine.ServiceHatch");

    private final List<String> packages;

    VisibleSpec(List<String> packages) {
        this.packages = packages;
    }

    Optional<Class<?>> type(String name) {
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!packages.contains(packageName)
                || HIDDEN_PACKAGES.contains(packageName)
                || HIDDEN_TYPES.contains(name)) {
            return Optional.empty();
        }
        return Classes.find(name, VisibleSpec.class.getClassLoader()).filter(VisibleSpec::isPublic);
    }

    /**
     * Nobody but the tests builds the machine, so the only constructors are those of exceptions.
     */
    static boolean offers(Member member) {
        boolean exception = Throwable.class.isAssignableFrom(member.getDeclaringClass());
        if (Members.name(member).equals(Members.CONSTRUCTOR) && !exception) {
            return false;
        }
        int modifiers = member.getModifiers();
        return Modifier.isPublic(modifiers) || exception && Modifier.isProtected(modifiers);
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }
}
