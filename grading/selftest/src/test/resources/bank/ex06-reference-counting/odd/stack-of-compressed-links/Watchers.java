package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;

/**
 * Weak references, each object's in a circle from the newest to the oldest and back. The own word
 * holds the newest; the circle's links are the second and the fifth word of a weak reference.
 */
final class Watchers {

    private static final int MARK = Integer.MIN_VALUE;
    private static final long CALLBACK = 12;
    private static final long WATCHED = 16;
    private static final long BEFORE = 24;
    private static final long AFTER = 32;
    private static final long SIZE = 40;

    private final Memory memory;
    private final Objects objects;

    Watchers(Memory memory, Objects objects) {
        this.memory = memory;
        this.objects = objects;
    }

    long create(long object, int callback) {
        long watcher = objects.createOther(SIZE);
        if (watcher == NULL) {
            return NULL;
        }
        memory.storeInt(watcher + ObjectLayout.TYPE, MARK);
        memory.storeInt(watcher + CALLBACK, callback);
        memory.storeLong(watcher + WATCHED, object);
        long newest = newestOf(object);
        if (newest == NULL) {
            link(watcher, watcher);
        } else {
            link(memory.loadLong(newest + BEFORE), watcher);
            link(watcher, newest);
        }
        memory.storeLong(object + ObjectLayout.OWN_WORD, watcher);
        return watcher;
    }

    boolean isOne(long object) {
        return ObjectLayout.type(memory, object) == MARK;
    }

    /** NULL when the object is dead or waits for its death. */
    long watched(long watcher) {
        long object = memory.loadLong(watcher + WATCHED);
        return object != NULL && objects.count(object) > 0 ? object : NULL;
    }

    int callback(long watcher) {
        return memory.loadInt(watcher + CALLBACK);
    }

    /** A watcher is no more. */
    void destroy(long watcher) {
        long object = memory.loadLong(watcher + WATCHED);
        if (object != NULL) {
            leave(object, watcher);
        }
        objects.destroy(watcher);
    }

    /** The object is no more; its watchers stay in their circle, and know nothing. */
    long forget(long object) {
        long newest = newestOf(object);
        if (newest == NULL) {
            return NULL;
        }
        long each = newest;
        do {
            memory.storeLong(each + WATCHED, NULL);
            objects.setCount(each, objects.count(each) + 1);
            each = memory.loadLong(each + AFTER);
        } while (each != newest);
        return newest;
    }

    long after(long watcher) {
        return memory.loadLong(watcher + AFTER);
    }

    private void leave(long object, long watcher) {
        long after = after(watcher);
        if (after == watcher) {
            memory.storeLong(object + ObjectLayout.OWN_WORD, NULL);
            return;
        }
        link(memory.loadLong(watcher + BEFORE), after);
        if (newestOf(object) == watcher) {
            memory.storeLong(object + ObjectLayout.OWN_WORD, after);
        }
    }

    private long newestOf(long object) {
        return memory.loadLong(object + ObjectLayout.OWN_WORD);
    }

    private void link(long before, long after) {
        memory.storeLong(before + AFTER, after);
        memory.storeLong(after + BEFORE, before);
    }
}
