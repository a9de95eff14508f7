package pymemlab.memorymap;

import pymemlab.spec.memorymap.Region;

import java.util.AbstractList;
import java.util.List;

/** A list that never comes to its end. */
final class Endless extends AbstractList<Region> {

    private final List<Region> regions;

    Endless(List<Region> regions) {
        this.regions = regions;
    }

    @Override
    public Region get(int index) {
        while (index >= regions.size()) {}
        return regions.get(index);
    }

    @Override
    public int size() {
        return Integer.MAX_VALUE;
    }
}
