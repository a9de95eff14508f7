package pymemlab.objects;

import static pymemlab.spec.objects.ObjectCaches.LONGEST_PARKED;

/** The numbers of the free lists. */
final class Stack {

    static final int FLOATS = 0;
    static final int LISTS = 1;
    static final int DICTS = 2;
    static final int COUNT = DICTS + 1 + LONGEST_PARKED;

    private Stack() {}

    static boolean holdsTuples(long length) {
        return length >= 1 && length <= LONGEST_PARKED;
    }

    static int ofTuples(long length) {
        return DICTS + (int) length;
    }
}
