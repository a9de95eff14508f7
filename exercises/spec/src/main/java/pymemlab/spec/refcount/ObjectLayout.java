package pymemlab.spec.refcount;

import pymemlab.spec.machine.Memory;

/**
 * Where the parts of an object lie, in bytes from its address; CPython's {@code PyVarObject} with a
 * word for weak references (Include/object.h).
 *
 * <pre>
 *   +0 count   +8 type, +12 flags   +16 length   +24 own word   +32 slot 0   +40 slot 1 …
 * </pre>
 *
 * <p>Flags and own word belong to whoever writes the heap; nobody else reads them. A weak reference
 * is an object too, but only its count has a fixed place.
 */
public final class ObjectLayout {

    /** The reference count, 8 bytes; an object whose count is 0 or less is dead. */
    public static final int COUNT = 0;

    /** The number of the type in the {@link TypeTable}, 4 bytes. */
    public static final int TYPE = 8;

    /** 4 bytes for whoever writes the heap. */
    public static final int FLAGS = 12;

    /** The number of slots, 8 bytes. */
    public static final int LENGTH = 16;

    /** 8 bytes for whoever writes the heap; CPython keeps the list of weak references there. */
    public static final int OWN_WORD = 24;

    /** The first slot. */
    public static final int SLOTS = 32;

    /** Bytes in a slot, which holds an object's address or NULL. */
    public static final int SLOT_SIZE = 8;

    private ObjectLayout() {}

    /** Bytes that an object with so many slots needs. */
    public static long sizeOf(long slots) {
        return SLOTS + SLOT_SIZE * slots;
    }

    /** The address of a slot. */
    public static long slotOf(long object, long index) {
        return object + SLOTS + SLOT_SIZE * index;
    }

    /** Loads the count. */
    public static long count(Memory memory, long object) {
        return memory.loadLong(object + COUNT);
    }

    /** Loads the type's number. */
    public static int type(Memory memory, long object) {
        return memory.loadInt(object + TYPE);
    }

    /** Loads the number of slots. */
    public static long length(Memory memory, long object) {
        return memory.loadLong(object + LENGTH);
    }

    /** Loads what a slot holds. */
    public static long slot(Memory memory, long object, long index) {
        return memory.loadLong(slotOf(object, index));
    }
}
