package pymemlab.contracts.array;

import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;

/** Looks for sizes at which append and removeLast in turn move the array again and again. */
final class Thrashing {

    private static final int ROUNDS = 10;
    private static final int MOVES_ALLOWED = 2;

    private final WatchedArray array;

    Thrashing(WatchedArray array) {
        this.array = array;
    }

    void mustNotHappenUpTo(int largestSize) {
        array.append(10, 20);
        for (long size = 2; size <= largestSize; size++) {
            mustStayQuietAt(size);
            array.append(size * 10);
        }
    }

    private void mustStayQuietAt(long size) {
        int before = array.moves();
        for (int round = 0; round < ROUNDS; round++) {
            array.append(99);
            array.removeLast();
        }
        int moves = array.moves() - before;
        if (moves > MOVES_ALLOWED) {
            throw new BrokenRule(
                    "at size %d, %d times append and removeLast need at most %d moves, but there were %d"
                            .formatted(size, ROUNDS, MOVES_ALLOWED, moves));
        }
        Scene.current().story().call("(size %d stays quiet)".formatted(size));
    }
}
