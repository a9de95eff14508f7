package pymemlab.contracts.refcount;

import java.util.Arrays;
import java.util.List;
import pymemlab.spec.refcount.ObjectType;
import pymemlab.spec.refcount.ReleaseOrder;

/** The types in the table of every test; a type's number is its place here. */
enum Kind {
    LIST("list", 2, false, ReleaseOrder.BACKWARD),
    DICT("dict", 2, false, ReleaseOrder.FORWARD),
    LIST_DEL("list with __del__", 3, true, ReleaseOrder.BACKWARD),
    DICT_DEL("dict with __del__", 3, true, ReleaseOrder.FORWARD),
    TUPLE("tuple", 3, false, ReleaseOrder.BACKWARD),
    SLOTS("__slots__", 2, false, ReleaseOrder.FORWARD),
    OBJECT_DEL("object with __del__", 1, true, ReleaseOrder.FORWARD);

    private final ObjectType type;

    Kind(String name, int slots, boolean hasFinalizer, ReleaseOrder order) {
        type = new ObjectType(name, slots, hasFinalizer, order);
    }

    static List<ObjectType> types() {
        return Arrays.stream(values()).map(Kind::type).toList();
    }

    int number() {
        return ordinal();
    }

    ObjectType type() {
        return type;
    }
}
