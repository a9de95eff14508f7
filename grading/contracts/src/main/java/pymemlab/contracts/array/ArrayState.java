package pymemlab.contracts.array;

import java.util.List;
import pymemlab.contracts.BrokenRule;

/**
 * What an array answers at one moment, to compare with a later one.
 *
 * @param elements by index
 * @param capacity in cells
 * @param moves that the listener has heard of
 */
record ArrayState(List<Long> elements, long capacity, List<String> moves) {

    void mustStillHold(ArrayState after, String call) {
        same("the elements", elements, after.elements, call);
        same("the capacity", capacity, after.capacity, call);
        same("what the listener heard", moves, after.moves, call);
    }

    private static void same(String what, Object before, Object after, String call) {
        if (!before.equals(after)) {
            throw new BrokenRule(
                    "%s was refused and must change nothing, but %s changed from %s to %s"
                            .formatted(call, what, before, after));
        }
    }
}
