package pymemlab.grader.verify;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A field that the learner declared, or javac for the learner.
 *
 * @param file the source file's name
 * @param line where it is first written; 0 when that is unknown
 * @param owner the class that declares it
 * @param constant whether its value stands in the class file
 */
record OwnField(
        String file, int line, String owner, int access, String name, Type type, boolean constant) {

    OwnField writtenIn(int firstLine) {
        return new OwnField(file, firstLine, owner, access, name, type, constant);
    }

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    boolean isEnumConstant() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    /** Made by javac: {@code $VALUES}, {@code $assertionsDisabled}, {@code this$0}, … */
    boolean isSynthetic() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    boolean isOuterInstance() {
        return isSynthetic() && name.startsWith("this$");
    }

    String fullName() {
        return owner + "." + name;
    }
}
