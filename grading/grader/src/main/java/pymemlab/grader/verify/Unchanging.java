package pymemlab.grader.verify;

import java.util.Set;
import org.objectweb.asm.Type;

/** Which of the JDK's objects a static field may hold: those that nobody can change later. */
final class Unchanging {

    private static final Set<String> TYPES =
            Set.of(
                    "java.io.PrintStream",
                    "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Character",
                    "java.lang.Class",
                    "java.lang.Double",
                    "java.lang.Float",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Number",
                    "java.lang.Object",
                    "java.lang.Runnable",
                    "java.lang.Short",
                    "java.lang.String",
                    "java.math.BigInteger",
                    "java.util.Comparator",
                    "java.util.Locale",
                    "java.util.Optional",
                    "java.util.OptionalDouble",
                    "java.util.OptionalInt",
                    "java.util.OptionalLong");

    private static final Set<String> MAKERS =
            Set.of(
                    "java.util.List.of",
                    "java.util.List.copyOf",
                    "java.util.Set.of",
                    "java.util.Set.copyOf",
                    "java.util.Map.of",
                    "java.util.Map.copyOf",
                    "java.util.Map.entry",
                    "java.util.Map.ofEntries",
                    "java.util.Collections.emptyList",
                    "java.util.Collections.emptyMap",
                    "java.util.Collections.emptySet",
                    "java.util.stream.Stream.toList");

    private Unchanging() {}

    /**
     * Says whether no object of the type can change; {@code Object} itself has nothing to change.
     */
    static boolean includes(String type) {
        return TYPES.contains(type) || type.startsWith("java.util.function.");
    }

    /** Says whether the call makes a collection that cannot change. */
    static boolean isMadeBy(String owner, String method) {
        return MAKERS.contains(Names.dotted(owner) + "." + method);
    }

    /** Says whether such a maker keeps copies of elements, not the collection that it was given. */
    static boolean isCopiedBy(String method) {
        return method.equals("copyOf") || method.equals("toList");
    }

    /** Says whether a value of the declared type is one of the JDK's that may change. */
    static boolean excludes(Type type) {
        boolean isObject = type.getSort() == Type.OBJECT;
        return type.getSort() == Type.ARRAY || isObject && !includes(type.getClassName());
    }
}
