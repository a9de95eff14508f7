package pymemlab.grader.verify;

import org.objectweb.asm.Type;

/**
 * A place that keeps a value: a field, or what a lambda captured.
 *
 * @param line 0 for fields, whose lines no class file knows
 * @param label how messages call it
 * @param outerInstance whether javac made it to hold the object around an inner class's object
 */
record Slot(String file, int line, String label, Type type, boolean outerInstance) {

    static Slot of(OwnField field) {
        String kind = field.isOuterInstance() ? "the outer object in " : "the field ";
        String label = kind + (field.isOuterInstance() ? field.owner() : field.fullName());
        return new Slot(
                field.file(),
                0,
                label + " of type " + field.type().getClassName(),
                field.type(),
                field.isOuterInstance());
    }

    static Slot of(Lambda lambda, Type captured) {
        return new Slot(
                lambda.file(),
                lambda.line(),
                "a lambda that keeps a value of type " + captured.getClassName(),
                captured,
                false);
    }
}
