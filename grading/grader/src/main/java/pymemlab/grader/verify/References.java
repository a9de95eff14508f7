package pymemlab.grader.verify;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Checks what one class declares and every type and member that its code mentions. What has no line
 * and stands in the constant pool anyway, such as a superclass, is left to the sweep there.
 */
final class References extends ClassVisitor {

    private final OwnClass own;
    private final Check check;
    private final boolean arraysWatched;

    References(OwnClass own, Submission submission, Findings findings, boolean arraysWatched) {
        super(Opcodes.ASM9);
        this.own = own;
        this.check = new Check(own.file(), submission, findings);
        this.arraysWatched = arraysWatched;
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        check.types(0, Type.getType(descriptor));
        if ((access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0) {
            check.refuse(
                    own.lineOf(name),
                    "the static field " + own.name() + "." + name,
                    "it is shared by all objects and changes; make it a field of the object, or"
                            + " final");
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        check.types(0, Type.getMethodType(descriptor));
        checkModifiers(access, name, descriptor);
        return new CodeReferences(check, arrayWatch(access, name, descriptor));
    }

    private void checkModifiers(int access, String name, String descriptor) {
        String method = own.name() + "." + name;
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            check.refuse(0, "the native method " + method, "it is not Java; write its body here");
        }
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            check.refuse(0, "the synchronized method " + method, CodeReferences.ONE_THREAD);
        }
        if (name.equals("finalize") && descriptor.equals("()V")) {
            check.refuse(
                    0,
                    "the method " + method,
                    "the collector runs it on another thread, at any time or never; give it another"
                            + " name and call it where the object is done with");
        }
    }

    /** The arrays that javac makes for enums and for switches over them are nobody's storage. */
    private MethodVisitor arrayWatch(int access, String name, String descriptor) {
        boolean synthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
        boolean ofEnum =
                own.superclass().equals("java.lang.Enum")
                        && descriptor.startsWith("()")
                        && (name.equals("values") || synthetic && name.equals("$values"));
        boolean ofSwitch = own.isSynthetic() && name.equals("<clinit>");
        return !arraysWatched || ofEnum || ofSwitch
                ? new MethodVisitor(Opcodes.ASM9) {}
                : new ArrayWatch(check);
    }
}
