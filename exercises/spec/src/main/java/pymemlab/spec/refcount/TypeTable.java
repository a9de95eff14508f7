package pymemlab.spec.refcount;

import java.util.List;
import pymemlab.spec.control.JavaCode;

/**
 * Knows the types by their numbers, and reaches the Java code that objects call. The code may call
 * the heap again, and it may throw any {@link RuntimeException}.
 */
public final class TypeTable {

    /** The callback of a weak reference that has none. */
    public static final int NO_CALLBACK = -1;

    private final List<ObjectType> types;
    private final JavaCode code;

    /** A table in which a type's number is its place in the list. */
    public TypeTable(List<ObjectType> types, JavaCode code) {
        this.types = List.copyOf(types);
        this.code = code;
    }

    /** Says whether {@link #runFinalizer} must be called before an object of this type dies. */
    public boolean hasFinalizer(int type) {
        return named("hasFinalizer", type).hasFinalizer();
    }

    /** The order in which a dying object of this type releases its slots. */
    public ReleaseOrder releaseOrder(int type) {
        return named("releaseOrder", type).releaseOrder();
    }

    /**
     * Runs the finalizer (CPython, Objects/object.c, {@code PyObject_CallFinalizer}).
     *
     * @param object the dying object, of this type, whose count reads 1
     * @throws IllegalArgumentException if the type has no finalizer
     */
    public void runFinalizer(int type, long object) {
        if (!named("runFinalizer", type).hasFinalizer()) {
            throw new IllegalArgumentException(
                    "runFinalizer(%d, 0x%x) needs a type with a finalizer, but %s has none. Ask hasFinalizer first."
                            .formatted(type, object, types.get(type).name()));
        }
        code.runFinalizer(object);
    }

    /**
     * Tells that a weak reference has lost its referent (CPython, Objects/weakrefobject.c, {@code
     * handle_callback}).
     *
     * @param callback the number that {@link ReferenceCounting#weakref} was given
     * @param weakReference a live weak reference, already cleared
     * @throws IllegalArgumentException if it is {@link #NO_CALLBACK}
     */
    public void runCallback(int callback, long weakReference) {
        if (callback == NO_CALLBACK) {
            throw new IllegalArgumentException(
                    "runCallback(NO_CALLBACK, 0x%x) needs a callback, but this weak reference was made without one."
                            .formatted(weakReference));
        }
        code.runCallback(callback, weakReference);
    }

    /**
     * Takes an exception that Java code threw while an object died: there is no caller to give it
     * to (CPython, Python/errors.c, {@code PyErr_WriteUnraisable}).
     */
    public void reportUnraisable(Throwable exception) {
        code.unraisable(exception);
    }

    private ObjectType named(String call, int type) {
        if (type < 0 || type >= types.size()) {
            throw new IllegalArgumentException(
                    "%s(%d) needs a type from 0 to %d, but there is no type %d."
                            .formatted(call, type, types.size() - 1, type));
        }
        return types.get(type);
    }
}
