package pymemlab.raw;

/** Free blocks by powers of two and halves of them; the heads lie below the first block. */
final class ClassLists {

    static final int NONE = -1;
    static final int BYTES = 256;

    private static final int COUNT = BYTES / 4;
    private static final int TABLE = Words.HEADER - 16 - BYTES; // As an offset.
    private static final int ENOUGH = 8;

    private final Words words;

    ClassLists(Words words) {
        this.words = words;
    }

    void open() {
        for (int list = 0; list < COUNT; list++) {
            words.store(head(list), NONE);
        }
    }

    /** The best of the first few that fit, from the lowest class that has one. */
    int find(int wanted) {
        for (int list = listFor(wanted); list < COUNT; list++) {
            int best = bestOf(words.load(head(list)), wanted);
            if (best != NONE) {
                return best;
            }
        }
        return NONE;
    }

    private int bestOf(int first, int wanted) {
        int best = NONE;
        int bestSize = Integer.MAX_VALUE;
        int seen = 0;
        for (int block = first; block != NONE && seen < ENOUGH; block = words.load(block + 4)) {
            int size = words.size(block);
            if (size >= wanted) {
                seen++;
            }
            if (size >= wanted && size < bestSize) {
                best = block;
                bestSize = size;
            }
            if (size == wanted) {
                break;
            }
        }
        return best;
    }

    void add(int block, int size) {
        int head = head(listFor(size));
        int next = words.load(head);
        words.store(block + 4, next);
        words.store(block + 8, head - 4); // As if the head were a block's link.
        words.store(head, block);
        if (next != NONE) {
            words.store(next + 8, block);
        }
    }

    void remove(int block) {
        int next = words.load(block + 4);
        int previous = words.load(block + 8);
        words.store(previous + 4, next);
        if (next != NONE) {
            words.store(next + 8, previous);
        }
    }

    private static int head(int list) {
        return TABLE + 4 * list;
    }

    private static int listFor(int size) {
        int power = 31 - Integer.numberOfLeadingZeros(size);
        int half = size >>> power - 1 & 1;
        return Math.min(COUNT - 1, 2 * (power - 4) + half);
    }
}
