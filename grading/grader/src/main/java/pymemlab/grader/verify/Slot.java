package pymemlab.grader.verify;

import org.objectweb.asm.Type;

/**
 * A place that keeps a value: a field, or what a lambda captured.
 *
 * @param line 0 for fields that nobody writes: no class file knows where they are declared
 * @param label how messages call it
 * @param changes whether it may hold another value later
 * @param outerInstance whether javac made it to hold the object around an inner class's object
 */
record Slot(
        String file, int line, String label, Type type, boolean changes, boolean outerInstance) {

    static Slot of(OwnField field) {
        return of(field, !field.isFinal());
    }

    static Slot of(OwnField field, boolean changes) {
        String kind = field.isOuterInstance() ? "the outer object in " : "the field ";
        String label = kind + (field.isOuterInstance() ? field.owner() : field.fullName());
        return new Slot(
                field.file(),
                field.line(),
                label + " of type " + field.type().getClassName(),
                field.type(),
                changes,
                field.isOuterInstance());
    }

    Slot at(String otherFile, int otherLine) {
        return new Slot(otherFile, otherLine, label, type, changes, outerInstance);
    }

    static Slot of(Lambda lambda, Type captured) {
        return new Slot(
                lambda.file(),
                lambda.line(),
                "a lambda that keeps a value of type " + captured.getClassName(),
                captured,
                false,
                false);
    }
}
