package pymemlab.array;

import pymemlab.spec.array.DynamicArray;

interface Sized extends DynamicArray {

    default boolean isEmpty() {
        return size() == 0;
    }

    default long lastIndex() {
        return size() - 1;
    }

    static boolean same(Sized one, Sized other) {
        return one.size() == other.size() && one.lastIndex() == other.lastIndex();
    }
}
