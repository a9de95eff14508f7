package pymemlab.contracts.memorymap;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 2: what is made while the program runs. */
public abstract class MemoryMapHeap {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract MemoryMapSubject subject();

    @Rule("MAP-5")
    @Test
    void sbrkAnswersWhereTheBreakWas() {
        var map = program();

        map.sbrk(64);
        map.sbrk(16);
        map.sbrk(1);

        map.mustBeAsItShould();
    }

    @Rule("MAP-5")
    @Test
    void sbrkZeroOnlyAsks() {
        var map = program();

        map.sbrk(0);
        map.sbrk(0);
        map.mustHaveItsRegions();

        map.sbrk(64);
        map.sbrk(0);
        map.mustBeAsItShould();
    }

    @Rule("MAP-5")
    @Test
    void theHeapBeginsWhereTheStaticsEnd() {
        var map = new WatchedMap(subject());
        map.loadCode(300);
        map.defineStatic("flag", 1);

        map.sbrk(64);
        map.mustBeAsItShould();
    }

    @Rule("MAP-5")
    @Test
    void theHeapIsOneRegionHoweverOftenItGrows() {
        var map = program();

        for (int time = 1; time <= 10; time++) {
            map.sbrk(8L * time);
            map.mustHaveItsRegions();
        }
    }

    @Rule("MAP-5")
    @Test
    void theBreakDoesNotMoveBeforeTheCodeIsLoaded() {
        var map = new WatchedMap(subject());

        map.sbrk(64);
        map.mustHaveItsRegions();

        map.loadCode(300);
        map.mustBeAsItShould();
    }

    @Rule("MAP-6")
    @Test
    void aNegativeIncrementGivesBytesBack() {
        var map = program();
        map.sbrk(100);

        map.sbrk(-40);
        map.mustBeAsItShould();

        map.sbrk(8);
        map.mustBeAsItShould();
    }

    @Rule("MAP-6")
    @Test
    void anEmptyHeapIsNoRegion() {
        var map = program();
        map.sbrk(100);

        map.sbrk(-100);
        map.mustBeAsItShould();

        map.sbrk(8);
        map.mustBeAsItShould();
    }

    @Rule("MAP-6")
    @Test
    void theBreakNeverMovesBelowTheHeapsStart() {
        var map = program();
        map.sbrk(-1);
        map.sbrk(100);

        map.sbrk(-101);
        map.sbrk(-1000);
        map.sbrk(Long.MIN_VALUE);

        map.mustBeAsItShould();
    }

    @Rule("MAP-7")
    @Test
    void nothingIsDefinedOnceTheBreakHasMoved() {
        var map = program();
        map.sbrk(64);

        map.defineStatic("late", 8);

        map.mustBeAsItShould();
    }

    @Rule("MAP-7")
    @Test
    void anEmptyHeapHasBegunAllTheSame() {
        var map = program();
        map.sbrk(64);
        map.sbrk(-64);

        map.defineStatic("late", 8);

        map.mustBeAsItShould();
    }

    @Rule("MAP-7")
    @Test
    void whoOnlyAsksForTheBreakHasNotMovedIt() {
        var map = program();
        map.sbrk(0);

        map.defineStatic("late", 8);

        map.mustBeAsItShould();
    }

    @Rule("MAP-7")
    @Test
    void aRefusedSbrkHasNotMovedTheBreak() {
        var map = program();
        map.sbrk(-1);
        map.sbrk(1L << 40);

        map.defineStatic("late", 8);

        map.mustBeAsItShould();
    }

    private WatchedMap program() {
        var map = new WatchedMap(subject());
        map.loadCode(300);
        map.defineStatic("greeting", 24);
        return map;
    }
}
