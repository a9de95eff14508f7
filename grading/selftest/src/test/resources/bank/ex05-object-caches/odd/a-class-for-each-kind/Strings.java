package pymemlab.objects;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;

/** Buckets of strings that are linked both ways; the first word before the text is the count. */
final class Strings {

    private static final long OWNERS = 16;
    private static final long NEXT = 24;
    private static final long BEFORE = 32; // Where the address of this string stands.
    private static final long TEXT = 40;

    private final Memory memory;
    private final Blocks blocks;
    private long buckets;

    Strings(Memory memory, Blocks blocks) {
        this.memory = memory;
        this.blocks = blocks;
    }

    long make(long bytes, int length) {
        if (!isName(bytes, length)) {
            return copy(bytes, length);
        }
        if (buckets == Memory.NULL && (buckets = blocks.table(ObjectCaches.BUCKETS)) == Memory.NULL) {
            return Memory.NULL;
        }
        long link = buckets + Integer.remainderUnsigned(hash(bytes, length), 256) * 8L;
        while (memory.loadLong(link) != Memory.NULL) {
            long string = memory.loadLong(link);
            if (same(string, bytes, length)) {
                memory.storeLong(string + OWNERS, memory.loadLong(string + OWNERS) + 1);
                return string;
            }
            link = string + NEXT;
        }
        return append(link, copy(bytes, length));
    }

    boolean isShared(long string) {
        return memory.loadLong(string + OWNERS) > 0;
    }

    void release(long string) {
        long owners = memory.loadLong(string + OWNERS);
        if (owners > 1) {
            memory.storeLong(string + OWNERS, owners - 1);
            return;
        }
        if (owners == 1) {
            long next = memory.loadLong(string + NEXT);
            long before = memory.loadLong(string + BEFORE);
            memory.storeLong(before, next);
            if (next != Memory.NULL) {
                memory.storeLong(next + BEFORE, before);
            }
        }
        blocks.back(string);
    }

    /** Behind the last one of its bucket. */
    private long append(long link, long string) {
        if (string != Memory.NULL) {
            memory.storeLong(string + OWNERS, 1);
            memory.storeLong(string + NEXT, Memory.NULL);
            memory.storeLong(string + BEFORE, link);
            memory.storeLong(link, string);
        }
        return string;
    }

    private long copy(long bytes, int length) {
        long string = blocks.make(Kind.STRING, length);
        if (string != Memory.NULL) {
            memory.copy(bytes, string + TEXT, length);
        }
        return string;
    }

    private boolean same(long string, long bytes, int length) {
        boolean same = memory.loadLong(string + 8) == length;
        for (int i = 0; same && i < length; i++) {
            same = memory.loadByte(string + TEXT + i) == memory.loadByte(bytes + i);
        }
        return same;
    }

    private boolean isName(long bytes, int length) {
        boolean name = length > 0;
        for (int i = 0; name && i < length; i++) {
            int c = memory.loadByte(bytes + i) & 0xFF;
            name = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
        }
        return name;
    }

    private int hash(long bytes, int length) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ memory.loadByte(bytes + i)) * 0x01000193;
        }
        return hash;
    }
}
