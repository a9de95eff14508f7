package pymemlab.contracts.memorymap;

import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.memorymap.Region;

/**
 * Compares the regions of a map with those that should be there, and names the first that differs.
 */
record RegionCheck(List<Region> expected) {

    void mustEqual(List<Region> actual) {
        if (actual == null) {
            throw new BrokenRule("regions() needs to return a list, but it returned null");
        }
        for (int index = 0; index < expected.size(); index++) {
            if (index == actual.size()) {
                throw new BrokenRule(
                        "regions() needs %s %s, but the list ends there"
                                .formatted(words(expected.get(index)), place(index)));
            }
            if (!expected.get(index).equals(actual.get(index))) {
                throw new BrokenRule(
                        "regions() needs %s %s, but there is %s"
                                .formatted(
                                        words(expected.get(index)),
                                        place(index),
                                        words(actual.get(index))));
            }
        }
        if (actual.size() > expected.size()) {
            throw new BrokenRule(
                    "regions() needs to list nothing %s, but there follows %s"
                            .formatted(place(expected.size()), words(actual.get(expected.size()))));
        }
    }

    private String place(int index) {
        return index == 0 ? "first" : "after " + words(expected.get(index - 1));
    }

    private static String words(Region region) {
        return region == null
                ? "null"
                : "%s \"%s\" [0x%x, 0x%x)"
                        .formatted(region.segment(), region.name(), region.start(), region.end());
    }
}
