package pymemlab.contracts.heap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import pymemlab.contracts.BrokenRule;

/** The blocks that were given out and not taken back, as their owners see them. */
public final class LiveBlocks {

    private final List<Block> blocks = new ArrayList<>();

    void add(Block block) {
        blocks.add(block);
    }

    void remove(Block block) {
        blocks.remove(block);
    }

    public List<Block> all() {
        return Collections.unmodifiableList(blocks);
    }

    public List<Block> byAddress() {
        return blocks.stream().sorted(Comparator.comparingLong(Block::address)).toList();
    }

    /** The blocks that claim the byte at this address. */
    public List<Block> ownersOf(long address) {
        return blocks.stream().filter(block -> block.claims(address)).toList();
    }

    boolean overlapsAny(Block newcomer) {
        return blocks.stream()
                .anyMatch(
                        block ->
                                block.address() < newcomer.address() + newcomer.claimed()
                                        && newcomer.address() < block.address() + block.claimed());
    }

    void mustNotOverlap() {
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
