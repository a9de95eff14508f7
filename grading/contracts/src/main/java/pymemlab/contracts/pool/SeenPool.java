package pymemlab.contracts.pool;

import static pymemlab.spec.pool.ObjectAllocator.ALIGNMENT;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the addresses of its blocks tell about one pool. */
final class SeenPool {

    private static final int NO_CLASS = -1;

    private final Map<Integer, Integer> live = new HashMap<>(); // Their classes, by offset.
    private final BitSet used = new BitSet(); // By offset / 16, since the pool has its class.
    private int sizeClass = NO_CLASS;

    /** A block was given out; among none the first decides the pool's class. */
    void placed(Place place, int ofClass) {
        if (live.isEmpty() && sizeClass != ofClass) {
            sizeClass = ofClass;
            used.clear();
        }
        live.put(place.inPool(), ofClass);
        used.set(place.inPool() / ALIGNMENT);
    }

    void freed(Place place) {
        live.remove(place.inPool());
    }

    int sizeClass() {
        return sizeClass;
    }

    int live() {
        return live.size();
    }

    /** The live blocks of this class, be it the pool's or not. */
    int live(int ofClass) {
        return (int) live.values().stream().filter(each -> each == ofClass).count();
    }

    boolean isEmpty() {
        return live.isEmpty();
    }

    /** One mark a block: # live, . used before, - never used. */
    String marks() {
        StringBuilder marks = new StringBuilder();
        for (int block = 0; block < SizeClasses.blocksInPool(sizeClass); block++) {
            marks.append(mark(ModelPool.HEADER + block * SizeClasses.blockBytes(sizeClass)));
        }
        return marks.toString();
    }

    private char mark(int offset) {
        if (live.containsKey(offset)) {
            return '#';
        }
        return used.get(offset / ALIGNMENT) ? '.' : '-';
    }
}
