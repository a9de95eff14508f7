package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.refcount.TypeTable.NO_CALLBACK;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/**
 * The weak references of every object: lists, the newest first, that begin in the own word of the
 * referent and run through the weak references.
 *
 * <pre>
 *   | count 8 | type 4 | callback 4 | length 8, always 0 | referent 8 | older 8 | holder 8 |
 * </pre>
 *
 * <p>The <em>holder</em> is the address of the word that holds this one's own address: the
 * referent's own word or the field "older" of a newer one. So each leaves its list in a few steps,
 * whether it is the first or not, and even when it no longer knows its referent.
 */
final class WeakReferences {

    static final long BYTES = 48;

    /** What no type of the table has for its number. */
    private static final int WEAK = -1;

    private static final long TYPE = ObjectLayout.TYPE;
    private static final long CALLBACK = 12;
    private static final long REFERENT = 24;
    private static final long OLDER = 32;
    private static final long HOLDER = 40;
    private static final long NEWEST = ObjectLayout.OWN_WORD;

    private final Memory memory;

    WeakReferences(Memory memory) {
        this.memory = memory;
    }

    /** Says whether this is a weak reference and no object of the table's types. */
    boolean include(long object) {
        return memory.loadInt(object + TYPE) == WEAK;
    }

    /** Makes a block of zeros the newest weak reference of the referent. */
    void add(long weakReference, long referent, int callback) {
        memory.storeInt(weakReference + TYPE, WEAK);
        memory.storeInt(weakReference + CALLBACK, callback);
        memory.storeLong(weakReference + REFERENT, referent);
        long older = memory.loadLong(referent + NEWEST);
        join(referent + NEWEST, weakReference);
        join(weakReference + OLDER, older);
    }

    /** The referent, or NULL when it was cleared. */
    long referent(long weakReference) {
        return memory.loadLong(weakReference + REFERENT);
    }

    int callback(long weakReference) {
        return memory.loadInt(weakReference + CALLBACK);
    }

    /** Clears all, and leaves in the list only those that have a callback. */
    void clear(long object) {
        long weakReference = memory.loadLong(object + NEWEST);
        // They are cleared together, so the first speaks for all.
        if (weakReference == NULL || referent(weakReference) == NULL) {
            return;
        }
        while (weakReference != NULL) {
            long older = memory.loadLong(weakReference + OLDER);
            memory.storeLong(weakReference + REFERENT, NULL);
            if (callback(weakReference) == NO_CALLBACK) {
                remove(weakReference);
            }
            weakReference = older;
        }
    }

    /** Removes the newest from the object's list; NULL when the list is empty. */
    long takeNewest(long object) {
        long newest = memory.loadLong(object + NEWEST);
        if (newest != NULL) {
            remove(newest);
        }
        return newest;
    }

    /** Removes a weak reference from the list that it is in, if it is in one. */
    void remove(long weakReference) {
        long holder = memory.loadLong(weakReference + HOLDER);
        if (holder != NULL) {
            join(holder, memory.loadLong(weakReference + OLDER));
            memory.storeLong(weakReference + HOLDER, NULL);
        }
    }

    private void join(long holder, long weakReference) {
        memory.storeLong(holder, weakReference);
        if (weakReference != NULL) {
            memory.storeLong(weakReference + HOLDER, holder);
        }
    }
}
