package pymemlab.grader.verify;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/** The constants of one class file: whatever code can name stands here. */
final class ConstantPool {

    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;

    private final ClassReader reader;
    private final char[] buffer;

    ConstantPool(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
    }

    boolean hasDynamicConstant() {
        for (int item = 1; item < reader.getItemCount(); item++) {
            if (tag(item) == DYNAMIC) {
                return true;
            }
        }
        return false;
    }

    /** Reports what is refused and was not reported before. */
    void sweep(Check check) {
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            switch (tag(item)) {
                case CLASS -> sweepType(check, Type.getObjectType(reader.readUTF8(offset, buffer)));
                case FIELD, METHOD, INTERFACE_METHOD -> sweepMember(check, offset);
                case METHOD_TYPE -> sweepType(check, Type.getType(reader.readUTF8(offset, buffer)));
                case INVOKE_DYNAMIC -> sweepType(check, Type.getType(descriptor(offset)));
                default -> {} // Numbers, strings, and parts of the above.
            }
        }
    }

    private void sweepMember(Check check, int offset) {
        String owner = reader.readClass(offset, buffer);
        int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
        check.leftOverMember(owner, reader.readUTF8(nameAndType, buffer), descriptor(offset));
    }

    private String descriptor(int reference) {
        int nameAndType = reader.getItem(reader.readUnsignedShort(reference + 2));
        return reader.readUTF8(nameAndType + 2, buffer);
    }

    private static void sweepType(Check check, Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> sweepType(check, type.getElementType());
            case Type.OBJECT -> check.leftOverType(type.getClassName());
            case Type.METHOD -> {
                sweepType(check, type.getReturnType());
                for (Type parameter : type.getArgumentTypes()) {
                    sweepType(check, parameter);
                }
            }
            default -> {}
        }
    }

    private int tag(int item) {
        int offset = reader.getItem(item);
        return offset == 0 ? 0 : reader.readByte(offset - 1); // A long fills two places, one empty.
    }
}
