package pymemlab.objects;

import pymemlab.spec.machine.Memory;

/** What a few bytes say. */
final class Text {

    private static final int FACTOR = 1000003; // Odd and large: each letter changes all later bits.

    private Text() {}

    /** Whether they are 1 or more ASCII letters, digits and underscores. */
    static boolean isIdentifier(Memory memory, long bytes, int length) {
        for (int index = 0; index < length; index++) {
            if (!isIdentifier(memory.loadByte(bytes + index))) {
                return false;
            }
        }
        return length > 0;
    }

    static long hash(Memory memory, long bytes, int length) {
        long hash = length;
        for (int index = 0; index < length; index++) {
            hash = hash * FACTOR ^ memory.loadByte(bytes + index);
        }
        return hash ^ hash >>> Integer.SIZE;
    }

    static boolean isEqual(Memory memory, long one, long other, int length) {
        for (int index = 0; index < length; index++) {
            if (memory.loadByte(one + index) != memory.loadByte(other + index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentifier(byte letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '_';
    }
}
