package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;
import pymemlab.spec.refcount.ReferenceCounting;
import pymemlab.spec.refcount.TypeTable;

/**
 * Objects are seen through records. Each call that takes a last reference holds a funeral of its
 * own, so what dies in a finalizer is gone when that ends.
 */
public final class CountedHeap implements ReferenceCounting {

    private final Memory memory;
    private final RawAllocator raw;
    private final Mourning mourning;

    public CountedHeap(Memory memory, RawAllocator raw, TypeTable types) {
        this.memory = memory;
        this.raw = raw;
        this.mourning = new Mourning(memory, types);
    }

    @Override
    public long allocate(int type, int slots) {
        if (slots < 0) {
            return NULL;
        }
        Header header = new Header(memory, raw.malloc(Header.bytesFor(slots)));
        if (header.exists()) {
            header.begin(type, slots);
        }
        return header.address();
    }

    @Override
    public void incref(long object) {
        if (object != NULL) {
            header(object).live().count(1);
        }
    }

    @Override
    public void decref(long object) {
        if (object == NULL) {
            return;
        }
        Header header = header(object).live();
        header.count(-1);
        if (header.isDead()) {
            new Funeral(memory, raw, mourning).of(header);
        }
    }

    @Override
    public long refcount(long object) {
        return header(object).live().count();
    }

    @Override
    public long get(long object, int slot) {
        return header(object).live().slot(slot).load();
    }

    @Override
    public void set(long object, int slot, long value) {
        Slot place = header(object).live().slot(slot);
        incref(value);
        long old = place.load();
        place.store(value);
        decref(old);
    }

    @Override
    public long weakref(long object, int callback) {
        Header header = header(object).live();
        Witness witness = new Witness(new Header(memory, raw.malloc(Witness.BYTES)));
        if (witness.header().exists()) {
            witness.begin(header, callback);
        }
        return witness.header().address();
    }

    @Override
    public long deref(long weakReference) {
        Header seen = new Witness(header(weakReference).live()).seen();
        return seen.exists() && !seen.isDead() ? seen.address() : NULL;
    }

    private Header header(long object) {
        return new Header(memory, object);
    }
}
