package pymemlab.grader.verify;

/** Class files write slashes where the language writes dots. */
final class Names {

    private Names() {}

    static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }

    /** The name of the file that javac would expect the class in. */
    static String file(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$', 1);
        return (nested < 0 ? simple : simple.substring(0, nested)) + ".java";
    }
}
