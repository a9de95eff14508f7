package pymemlab.contracts.pool;

import java.util.BitSet;

/** What the addresses of its blocks tell about one pool. */
final class SeenPool {

    private static final int NO_CLASS = -1;

    private final BitSet live = new BitSet();
    private final BitSet used = new BitSet(); // Since it has its class.
    private int sizeClass = NO_CLASS;

    /** A block was given out; among none the first decides the class. */
    void placed(Place place, int ofClass) {
        if (live.isEmpty() && sizeClass != ofClass) {
            sizeClass = ofClass;
            used.clear();
        }
        live.set(block(place));
        used.set(block(place));
    }

    void freed(Place place) {
        live.clear(block(place));
    }

    int sizeClass() {
        return sizeClass;
    }

    int live() {
        return live.cardinality();
    }

    boolean isEmpty() {
        return live.isEmpty();
    }

    /** One mark a block: # live, . used before, - never used. */
    String marks() {
        StringBuilder marks = new StringBuilder();
        for (int block = 0; block < SizeClasses.blocksInPool(sizeClass); block++) {
            marks.append(live.get(block) ? '#' : used.get(block) ? '.' : '-');
        }
        return marks.toString();
    }

    private int block(Place place) {
        int behindHeader = Math.max(0, place.inPool() - ModelPool.HEADER);
        return behindHeader / SizeClasses.blockBytes(sizeClass);
    }
}
