package pymemlab.grader.verify;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of the kit that a submission may name: public types of the exercise's spec packages. */
final class VisibleSpec {

    private static final String MACHINE = "pymemlab.spec.machine";
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
     * Nobody but the tests builds the machine, so the only constructors are those of exceptions and
     * of the records with which a submission answers.
     */
    static boolean offers(Member member) {
        Class<?> type = member.getDeclaringClass();
        boolean exception = Throwable.class.isAssignableFrom(type);
        if (Members.name(member).equals(Members.CONSTRUCTOR) && !exception && !isAnswer(type)) {
            return false;
        }
        int modifiers = member.getModifiers();
        return Modifier.isPublic(modifiers) || exception && Modifier.isProtected(modifiers);
    }

    private static boolean isAnswer(Class<?> type) {
        return type.isRecord() && !MACHINE.equals(type.getPackageName());
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }
}
