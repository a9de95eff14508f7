package pymemlab.array;

/** javac looks for one type for both sides of each choice, and does so twice at each level. */
class Busy {

    static <T> T pick(T one, T other) {
        return one;
    }

    Object busy(boolean yes) {
        return yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, yes ? pick("a", yes ? pick(1, 1L) : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c') : 'c';
    }
}
