package pymemlab.objects;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.objects.ObjectLayout.KIND;
import static pymemlab.spec.objects.ObjectLayout.LENGTH;
import static pymemlab.spec.objects.ObjectLayout.PAYLOAD;
import static pymemlab.spec.objects.ObjectLayout.TEXT;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.raw.RawAllocator;

/** New objects from the raw allocator; NULL where it has no room. */
final class Heap {

    private final Memory memory;
    private final RawAllocator raw;

    Heap(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    /** An object whose payload is one word. */
    long atom(Kind kind, long word) {
        long object = object(kind.number(), kind, 0);
        if (object != NULL) {
            memory.storeLong(object + PAYLOAD, word);
        }
        return object;
    }

    /** An object whose payload is all 0; {@code number} is its kind's or a subtype's. */
    long zeroed(long number, Kind kind, int length) {
        long object = object(number, kind, length);
        if (object != NULL) {
            memory.fill(object + PAYLOAD, kind.size(length) - PAYLOAD, (byte) 0);
        }
        return object;
    }

    /** A string with a copy of these bytes, in no table. */
    long string(long bytes, int length) {
        long object = object(Kind.STRING.number(), Kind.STRING, length);
        if (object != NULL) {
            memory.copy(bytes, object + TEXT, length);
            memory.storeLong(object + InternTable.OWNERS, 0);
        }
        return object;
    }

    /** Bytes that are no object. */
    long plain(long bytes) {
        return raw.malloc(bytes);
    }

    /** Takes a block back. */
    void give(long block) {
        raw.free(block);
    }

    private long object(long number, Kind kind, int length) {
        long object = length < 0 ? NULL : raw.malloc(kind.size(length));
        if (object != NULL) {
            memory.storeLong(object + KIND, number);
            memory.storeLong(object + LENGTH, length);
        }
        return object;
    }
}
