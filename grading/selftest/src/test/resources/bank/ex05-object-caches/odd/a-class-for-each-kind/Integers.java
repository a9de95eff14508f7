package pymemlab.objects;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.objects.ObjectLayout;

final class Integers {

    private final Memory memory;
    private final Blocks blocks;
    private long table;

    Integers(Memory memory, Blocks blocks) {
        this.memory = memory;
        this.blocks = blocks;
    }

    static boolean isSmall(long value) {
        return ObjectCaches.SMALLEST_SHARED <= value && value <= ObjectCaches.LARGEST_SHARED;
    }

    long shared(long value) {
        if (table == Memory.NULL) {
            table = blocks.table(262);
        }
        if (table == Memory.NULL) {
            return Memory.NULL;
        }
        long entry = table + (value + 5) * Long.BYTES;
        long made = memory.loadLong(entry);
        if (made == Memory.NULL) {
            made = fresh(value);
            memory.storeLong(entry, made);
        }
        return made;
    }

    long fresh(long value) {
        long made = blocks.make(Kind.INTEGER, 0);
        if (made != Memory.NULL) {
            memory.storeLong(made + ObjectLayout.PAYLOAD, value);
        }
        return made;
    }

    boolean isShared(long object) {
        return isSmall(memory.loadLong(object + ObjectLayout.PAYLOAD));
    }

    void release(long object) {
        if (!isShared(object)) {
            blocks.back(object);
        }
    }
}
