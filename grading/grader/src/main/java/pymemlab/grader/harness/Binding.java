package pymemlab.grader.harness;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import pymemlab.contracts.Binds;
import pymemlab.contracts.Exercise;

/** Answers each method of a subject with the constructor or static method that it stands for. */
final class Binding implements InvocationHandler {

    private final Exercise exercise;
    private final ClassLoader loader;

    Binding(Exercise exercise, ClassLoader loader) {
        this.exercise = exercise;
        this.loader = loader;
    }

    @Override
    public Object invoke(Object proxy, Method asked, Object[] arguments) throws Throwable {
        Binds binds = asked.getAnnotation(Binds.class);
        if (binds == null) {
            return asked.invoke(this, arguments); // toString and its like.
        }
        Class<?> part = part(binds.value());
        try {
            return checked(asked, part, call(binds, part, asked, arguments));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } catch (InstantiationException notConcrete) {
            throw missing(part.getSimpleName() + " needs to be a class", "is abstract");
        }
    }

    private Object call(Binds binds, Class<?> part, Method asked, Object[] arguments)
            throws ReflectiveOperationException {
        return switch (binds.member()) {
            case CONSTRUCTOR -> constructor(part, asked).newInstance(arguments);
            case STATIC_METHOD -> staticMethod(part, asked).invoke(null, arguments);
        };
    }

    private Object checked(Method asked, Class<?> part, Object answer) {
        Class<?> needed = asked.getReturnType();
        if (needed.isPrimitive() || needed.isInstance(answer)) {
            return answer;
        }
        throw missing(
                "%s needs to implement %s".formatted(part.getSimpleName(), needed.getSimpleName()),
                "does not");
    }

    private Class<?> part(String simpleName) {
        String name = exercise.topicPackage() + "." + simpleName;
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException absent) {
            throw missing(
                    "%s needs a class %s".formatted(exercise.folder(), simpleName), "has none");
        }
    }

    private Constructor<?> constructor(Class<?> part, Method asked) {
        try {
            Constructor<?> found = part.getDeclaredConstructor(asked.getParameterTypes());
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException absent) {
            throw missing(
                    "%s needs a constructor %s".formatted(part.getSimpleName(), parameters(asked)),
                    "has none");
        }
    }

    private Method staticMethod(Class<?> part, Method asked) {
        try {
            Method found = part.getDeclaredMethod(asked.getName(), asked.getParameterTypes());
            found.setAccessible(true);
            if (Modifier.isStatic(found.getModifiers())) {
                return found;
            }
        } catch (NoSuchMethodException absent) {
            // Said below, as for one that is not static.
        }
        throw missing(
                "%s needs a static method %s%s"
                        .formatted(part.getSimpleName(), asked.getName(), parameters(asked)),
                "has none");
    }

    private MissingPart missing(String need, String but) {
        return new MissingPart(
                "%s, but %s. Take it from the starter (./lab reset %d)."
                        .formatted(need, but, exercise.number()));
    }

    private static String parameters(Method asked) {
        return Arrays.stream(asked.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
