package pymemlab.grader.verify;

import java.util.Set;

/** What javac itself calls to make lambdas, strings and records. */
final class Bootstraps {

    private static final Set<String> METHODS =
            Set.of(
                    "java.lang.invoke.LambdaMetafactory.metafactory",
                    "java.lang.invoke.LambdaMetafactory.altMetafactory",
                    "java.lang.invoke.StringConcatFactory.makeConcat",
                    "java.lang.invoke.StringConcatFactory.makeConcatWithConstants",
                    "java.lang.runtime.ObjectMethods.bootstrap");

    private static final Set<String> TYPES =
            Set.of(
                    "java.lang.invoke.LambdaMetafactory",
                    "java.lang.invoke.StringConcatFactory",
                    "java.lang.runtime.ObjectMethods",
                    "java.lang.invoke.MethodHandles",
                    "java.lang.invoke.MethodHandles$Lookup");

    private Bootstraps() {}

    static boolean includesMethod(String fullName) {
        return METHODS.contains(fullName);
    }

    /** Such a name stands in every constant pool with a lambda; code that uses it is reported. */
    static boolean includesType(String name) {
        return TYPES.contains(name);
    }
}
