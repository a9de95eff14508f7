package pymemlab.raw;

import pymemlab.spec.raw.InvalidFree;

/** Somebody freed a block that was free. */
final class FreedTwice extends InvalidFree {

    private static final long serialVersionUID = 1;

    FreedTwice(Block block) {
        super("a block needs to be freed once, but it happened twice: " + block.payload());
    }
}
