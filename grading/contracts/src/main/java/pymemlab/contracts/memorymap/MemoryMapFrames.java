package pymemlab.contracts.memorymap;

import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.spec.memorymap.Region;

/** Step 3: functions that call each other, and what happens where heap and stack meet. */
public abstract class MemoryMapFrames {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract MemoryMapSubject subject();

    @Rule("MAP-8")
    @Test
    void theFirstFrameEndsAtTheHighestAddress() {
        var map = program();

        map.enterFunction("main", 64);

        map.mustBeAsItShould();
    }

    @Rule("MAP-8")
    @Test
    void eachFrameLiesBelowThatOfItsCaller() {
        var map = program();

        map.enterFunction("main", 64);
        map.enterFunction("area", 16);
        map.enterFunction("square", 1);

        map.mustBeAsItShould();
    }

    @Rule("MAP-8")
    @Test
    void aFunctionThatCallsItselfHasAFrameForEachCall() {
        var map = program();

        for (int depth = 0; depth < 5; depth++) {
            map.enterFunction("factorial", 40);
            map.mustHaveItsRegions();
        }
    }

    @Rule("MAP-8")
    @Test
    void aFrameWithoutAByteIsAFrameButNoRegion() {
        var map = program();

        map.enterFunction("main", 0);
        map.enterFunction("area", 16);
        map.enterFunction("nothing", 0);
        map.mustBeAsItShould();

        map.leaveFunction();
        map.leaveFunction();
        map.leaveFunction();
        map.mustBeAsItShould();
    }

    @Rule("MAP-8")
    @Test
    void noFunctionRunsBeforeTheCodeIsLoaded() {
        var map = new WatchedMap(subject());

        map.enterFunction("main", 64);
        map.mustHaveItsRegions();

        map.loadCode(300);
        map.mustBeAsItShould();
    }

    @Rule("MAP-9")
    @Test
    void theInnermostFrameIsTheOneThatGoes() {
        var map = program();
        map.enterFunction("main", 64);
        map.enterFunction("area", 16);
        map.enterFunction("square", 32);

        map.leaveFunction();
        map.mustBeAsItShould();

        map.leaveFunction();
        map.mustBeAsItShould();
    }

    @Rule("MAP-9")
    @Test
    void theNextFunctionTakesThePlaceOfTheOneThatHasReturned() {
        var map = program();
        map.enterFunction("main", 64);
        map.enterFunction("area", 16);
        map.leaveFunction();

        map.enterFunction("perimeter", 48);

        map.mustBeAsItShould();
    }

    @Rule("MAP-9")
    @Test
    void nobodyReturnsFromNoFunction() {
        var map = program();

        map.leaveFunction();
        map.enterFunction("main", 64);
        map.leaveFunction();
        map.leaveFunction();

        map.mustBeAsItShould();
    }

    @Rule("MAP-10")
    @Test
    void theHeapGrowsUpToTheGuardAndNoByteFarther() {
        var map = program();
        map.enterFunction("main", 64);

        map.sbrk(map.room() + 1);
        map.mustBeAsItShould();

        map.sbrk(map.room());
        map.sbrk(1);
        map.mustBeAsItShould();
    }

    @Rule("MAP-10")
    @Test
    void theStackGrowsDownToTheGuardAndNoByteFarther() {
        var map = program();
        map.sbrk(64);

        map.enterFunction("main", map.room() + 1);
        map.mustBeAsItShould();

        map.enterFunction("main", map.room());
        map.enterFunction("area", 1);
        map.enterFunction("nothing", 0);
        map.mustBeAsItShould();
    }

    @Rule("MAP-10")
    @Test
    void whatOneSideGivesBackTheOtherMayTake() {
        var map = program();
        map.sbrk(64);
        map.enterFunction("main", map.room());

        map.sbrk(-8);
        map.enterFunction("area", 9);
        map.enterFunction("area", 8);
        map.mustBeAsItShould();

        map.leaveFunction();
        map.sbrk(9);
        map.sbrk(8);
        map.mustBeAsItShould();
    }

    @Rule("MAP-10")
    @Test
    void staticsKeepTheGuardFreeToo() {
        var map = program();
        map.enterFunction("main", 64);

        map.defineStatic("table", map.room() + 1);
        map.defineStatic("table", map.room());

        map.mustBeAsItShould();
    }

    @Rule("MAP-10")
    @Test
    void theGuardBelongsToNoSegment() {
        var map = program();
        map.enterFunction("main", 64);
        map.sbrk(map.room());

        for (long address = WatchedMap.HIGHEST - 64 - 4096; address < WatchedMap.HIGHEST - 64; ) {
            map.mustTellTheSegmentOf(address);
            address += 15;
        }
        map.mustTellTheSegmentAtEveryBorder();
    }

    @Rule("MAP-11")
    @Test
    void noSizeIsSoHugeThatItFits() {
        var map = program();
        map.enterFunction("main", 64);

        for (long bytes :
                new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 4096, -1, Long.MIN_VALUE, 1L << 32}) {
            map.defineStatic("table", bytes);
            map.enterFunction("area", bytes);
            map.mustBeAsItShould();
        }
        map.sbrk(Long.MAX_VALUE);
        map.sbrk(1L << 32);
        map.mustBeAsItShould();

        map.defineStatic("table", 8);
        map.mustBeAsItShould();
    }

    @Rule("MAP-11")
    @Test
    void atTheEndOfAllAddressesNothingWrapsAround() {
        var map = new WatchedMap(subject(), "", 1L << 40, Long.MAX_VALUE);
        map.loadCode(300);

        map.sbrk(map.room() + 1);
        map.enterFunction("main", map.room() + 1);
        map.enterFunction("main", Long.MAX_VALUE);
        map.enterFunction("main", 64);
        map.sbrk(Long.MAX_VALUE);
        map.sbrk(map.room() + 1);
        map.sbrk(map.room());

        map.mustBeAsItShould();
    }

    @Rule("MAP-11")
    @Test
    void aRefusedFunctionIsNotRunning() {
        var map = program();
        map.enterFunction("main", 64);
        map.enterFunction("area", map.room() + 1);

        map.leaveFunction();
        map.mustBeAsItShould();

        map.leaveFunction();
    }

    @Rule("MAP-12")
    @Test
    void allRegionsAreListedFromLowToHigh() {
        var map = program();
        map.defineStatic("answer", 8);
        map.sbrk(64);
        map.enterFunction("main", 64);
        map.enterFunction("area", 16);
        map.mustHaveItsRegions();

        map.sbrk(-64);
        map.leaveFunction();
        map.mustHaveItsRegions();
    }

    @Rule("MAP-12")
    @Test
    void aListOnceReturnedDoesNotChange() {
        var map = program();
        map.sbrk(64);
        map.enterFunction("main", 64);
        map.mustHaveItsRegions();
        Scene.current().story().call("before = regions()");
        List<Region> list = map.map().regions();
        List<Region> copy = List.copyOf(list);

        map.sbrk(16);
        map.enterFunction("area", 16);
        map.mustHaveItsRegions();

        if (!copy.equals(list)) {
            throw new BrokenRule(
                    "the list that regions() returned first needs to stay as it was, but it has changed");
        }
    }

    private WatchedMap program() {
        var map = new WatchedMap(subject());
        map.loadCode(300);
        map.defineStatic("greeting", 24);
        return map;
    }
}
