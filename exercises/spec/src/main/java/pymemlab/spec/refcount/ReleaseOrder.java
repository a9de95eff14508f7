package pymemlab.spec.refcount;

/** In which order a dying object lets go of what its slots hold. */
public enum ReleaseOrder {

    /**
     * From the first slot to the last: dictionaries in order of insertion, {@code __slots__} in
     * order of definition (CPython, Objects/typeobject.c, {@code clear_slots}).
     */
    FORWARD,

    /**
     * From the last slot to the first: lists and tuples (CPython, Objects/listobject.c, {@code
     * list_dealloc}).
     */
    BACKWARD
}
