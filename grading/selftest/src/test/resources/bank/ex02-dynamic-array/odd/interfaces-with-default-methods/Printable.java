package pymemlab.array;

interface Printable<T extends Comparable<T>> {

    T at(long index);

    default T larger(long one, long other) {
        T first = at(one);
        T second = at(other);
        return first.compareTo(second) >= 0 ? first : second;
    }
}
