package pymemlab.contracts.heap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import pymemlab.contracts.BrokenRule;

/** The blocks that were given out and not taken back, as their owners see them. */
public final class LiveBlocks {

    private final Map<String, Block> byName = new LinkedHashMap<>();
    private final NavigableMap<Long, Block> apart = new TreeMap<>(); // No two share a byte.
    private final List<Block> clashing = new ArrayList<>(); // With one of those, when they came.

    void add(Block block) {
        byName.put(block.name(), block);
        if (overlapsAny(block)) {
            clashing.add(block);
        } else {
            apart.put(block.address(), block);
        }
    }

    void remove(Block block) {
        byName.remove(block.name());
        if (!clashing.remove(block)) {
            apart.remove(block.address());
        }
    }

    /** All of them, the oldest first. */
    public List<Block> all() {
        return List.copyOf(byName.values());
    }

    private List<Block> byAddress() {
        return byName.values().stream().sorted(Comparator.comparingLong(Block::address)).toList();
    }

    /** Says whether the block shared a byte with another one when it came. */
    boolean clashes(Block block) {
        return clashing.contains(block);
    }

    private boolean overlapsAny(Block newcomer) {
        Map.Entry<Long, Block> before = apart.floorEntry(newcomer.address());
        Long behind = apart.ceilingKey(newcomer.address());
        return before != null && before.getValue().claims(newcomer.address())
                || behind != null && newcomer.claims(behind)
                || clashing.stream().anyMatch(block -> share(block, newcomer));
    }

    void mustNotOverlap() {
        if (clashing.isEmpty()) {
            return;
        }
        Block reachesFarthest = null;
        for (Block block : byAddress()) {
            if (reachesFarthest != null && reachesFarthest.claims(block.address())) {
                throw new BrokenRule(overlap(reachesFarthest, block));
            }
            if (reachesFarthest == null || block.end() > reachesFarthest.end()) {
                reachesFarthest = block;
            }
        }
    }

    private static boolean share(Block one, Block other) {
        return one.claims(other.address()) || other.claims(one.address());
    }

    private static String overlap(Block first, Block second) {
        if (first.size() == 0 || second.size() == 0) {
            return "%s and %s are live and lie at one place, 0x%x"
                    .formatted(first.name(), second.name(), second.address());
        }
        return "%s and %s both own 0x%x to 0x%x"
                .formatted(
                        first.name(),
                        second.name(),
                        second.address(),
                        Math.min(first.end(), second.end()) - 1);
    }
}
