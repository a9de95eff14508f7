package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.refcount.ObjectLayout;
import pymemlab.spec.refcount.ReleaseOrder;
import pymemlab.spec.refcount.TypeTable;

/**
 * The stack of those who are to die. Addresses are multiples of 16, so a link fits into the four
 * bytes of the flags, and leaves a bit for the finalizer.
 */
final class Deaths {

    private static final int FINALIZED = 1 << 31;
    private static final int SHIFT = 4;

    private final Memory memory;
    private final Objects objects;
    private final Watchers watchers;
    private final TypeTable types;
    private long top = NULL;
    private long batch = NULL; // Where the next child of the dying parent goes below.
    private boolean busy = false;

    Deaths(Memory memory, Objects objects, Watchers watchers, TypeTable types) {
        this.memory = memory;
        this.objects = objects;
        this.watchers = watchers;
        this.types = types;
    }

    void of(long object) {
        if (watchers.isOne(object)) {
            watchers.destroy(object);
            return;
        }
        push(object);
        if (!busy) {
            busy = true;
            empty();
            busy = false;
        }
    }

    private void empty() {
        while (top != NULL) {
            long object = top;
            top = link(object);
            if (survivesItsFinalizer(object)) {
                continue;
            }
            callBack(object);
            releaseSlots(object);
            objects.destroy(object);
        }
    }

    private boolean survivesItsFinalizer(long object) {
        int type = ObjectLayout.type(memory, object);
        if (flags(object) < 0 || !types.hasFinalizer(type)) {
            return false;
        }
        setFlags(object, FINALIZED);
        objects.setCount(object, 1);
        try {
            types.runFinalizer(type, object);
        } catch (RuntimeException problem) {
            types.reportUnraisable(problem);
        }
        long count = objects.count(object) - 1;
        objects.setCount(object, count);
        return count > 0;
    }

    private void callBack(long object) {
        long watcher = watchers.forget(object);
        if (watcher == NULL) {
            return;
        }
        long first = watcher;
        do {
            long after = watchers.after(watcher);
            if (watchers.callback(watcher) != TypeTable.NO_CALLBACK && objects.count(watcher) > 1) {
                callBackOne(watcher);
            }
            letGo(watcher);
            watcher = after;
        } while (watcher != first);
    }

    private void callBackOne(long watcher) {
        try {
            types.runCallback(watchers.callback(watcher), watcher);
        } catch (RuntimeException problem) {
            types.reportUnraisable(problem);
        }
    }

    private void letGo(long watcher) {
        long count = objects.count(watcher) - 1;
        objects.setCount(watcher, count);
        if (count == 0) {
            watchers.destroy(watcher);
        }
    }

    private void releaseSlots(long object) {
        long length = ObjectLayout.length(memory, object);
        boolean forward =
                types.releaseOrder(ObjectLayout.type(memory, object)) == ReleaseOrder.FORWARD;
        batch = NULL;
        for (long i = 0; i < length; i++) {
            releaseChild(ObjectLayout.slot(memory, object, forward ? i : length - 1 - i));
        }
        batch = NULL;
    }

    /** Children go below their elder siblings, and above all who waited before. */
    private void releaseChild(long child) {
        if (child == NULL) {
            return;
        }
        long count = objects.count(child) - 1;
        objects.setCount(child, count);
        if (count > 0) {
            return;
        }
        if (watchers.isOne(child)) {
            watchers.destroy(child);
        } else if (batch == NULL) {
            push(child);
            batch = child;
        } else {
            setLink(child, link(batch));
            setLink(batch, child);
            batch = child;
        }
    }

    private void push(long object) {
        setLink(object, top);
        top = object;
    }

    private long link(long object) {
        return (long) (flags(object) & ~FINALIZED) << SHIFT;
    }

    private void setLink(long object, long target) {
        setFlags(object, flags(object) & FINALIZED | (int) (target >>> SHIFT));
    }

    private int flags(long object) {
        return memory.loadInt(object + ObjectLayout.FLAGS);
    }

    private void setFlags(long object, int flags) {
        memory.storeInt(object + ObjectLayout.FLAGS, flags);
    }
}
