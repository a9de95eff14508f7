package pymemlab.contracts.memorymap;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Segment;

/** Step 1: what lies at the bottom of the address space and never changes its size. */
public abstract class MemoryMapCode {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract MemoryMapSubject subject();

    @Rule("MAP-1")
    @Test
    void codeIsTheFirstRegionAndAsLongAsWasLoaded() {
        var map = new WatchedMap(subject());

        map.loadCode(300);

        map.mustHaveItsRegions();
    }

    @Rule("MAP-1")
    @Test
    void nothingIsRounded() {
        for (long bytes : new long[] {4095, 4097, 7, 1}) {
            var map = new WatchedMap(subject(), "", 12345, 54321);

            map.loadCode(bytes);

            map.mustHaveItsRegions();
        }
    }

    @Rule("MAP-1")
    @Test
    void anEmptyMapHasNoRegions() {
        var map = new WatchedMap(subject());

        map.mustHaveItsRegions();
    }

    @Rule("MAP-2")
    @Test
    void codeIsLoadedOnlyOnce() {
        var map = new WatchedMap(subject());
        map.loadCode(300);

        map.loadCode(200);

        map.mustHaveItsRegions();
    }

    @Rule("MAP-2")
    @Test
    void codeOfAnImpossibleLengthIsRefused() {
        var map = new WatchedMap(subject());

        map.loadCode(0);
        map.loadCode(-1);
        map.loadCode(map.room() + 1);
        map.mustHaveItsRegions();

        map.loadCode(300);
        map.mustHaveItsRegions();
    }

    @Rule("MAP-2")
    @Test
    void codeMayTakeAllTheRoom() {
        var map = new WatchedMap(subject());

        map.loadCode(map.room());

        map.mustHaveItsRegions();
    }

    @Rule("MAP-2")
    @Test
    void nothingIsDefinedBeforeTheCodeIsLoaded() {
        var map = new WatchedMap(subject());

        map.defineStatic("greeting", 24);

        map.mustHaveItsRegions();
    }

    @Rule("MAP-3")
    @Test
    void staticsLieBehindTheCodeInTheOrderOfTheirDefinition() {
        var map = new WatchedMap(subject());
        map.loadCode(300);

        map.defineStatic("greeting", 24);
        map.defineStatic("answer", 8);
        map.defineStatic("flag", 1);
        map.defineStatic("table", 96);

        map.mustHaveItsRegions();
    }

    @Rule("MAP-3")
    @Test
    void aNameIsDefinedOnlyOnce() {
        var map = new WatchedMap(subject());
        map.loadCode(300);
        map.defineStatic("greeting", 24);
        map.defineStatic("answer", 8);

        map.defineStatic("greeting", 24);
        map.defineStatic("greeting", 0);

        map.mustHaveItsRegions();
    }

    @Rule("MAP-3")
    @Test
    void aStaticWithoutAByteHasAnAddressButNoRegion() {
        var map = new WatchedMap(subject());
        map.loadCode(300);

        map.defineStatic("marker", 0);
        map.defineStatic("marker", 8);
        map.defineStatic("greeting", 24);

        map.mustHaveItsRegions();
    }

    @Rule("MAP-3")
    @Test
    void aStaticThatDoesNotFitIsNotDefined() {
        var map = new WatchedMap(subject());
        map.loadCode(300);

        map.defineStatic("table", map.room() + 1);
        map.defineStatic("table", -1);
        map.mustHaveItsRegions();

        map.defineStatic("table", map.room());
        map.mustHaveItsRegions();
    }

    @Rule("MAP-4")
    @Test
    void eachByteOfCodeAndStaticsBelongsToItsSegment() {
        var map = new WatchedMap(subject());
        map.loadCode(300);
        map.defineStatic("greeting", 24);
        map.defineStatic("answer", 8);

        map.mustTellTheSegmentAtEveryBorder();
    }

    @Rule("MAP-4")
    @Test
    void nothingLiesElsewhere() {
        var map = new WatchedMap(subject());
        map.loadCode(300);
        map.defineStatic("greeting", 24);

        for (long address :
                new long[] {
                    MemoryMap.NULL,
                    -1,
                    1,
                    WatchedMap.LOWEST - 1,
                    0x2000,
                    WatchedMap.HIGHEST - 1,
                    WatchedMap.HIGHEST,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE,
                    (1L << 32) + WatchedMap.LOWEST
                }) {
            map.mustBelongTo(address, Optional.empty());
        }
    }

    @Rule("MAP-4")
    @Test
    void anEmptyMapHasNoSegments() {
        var map = new WatchedMap(subject());

        map.mustBelongTo(WatchedMap.LOWEST, Optional.empty());
        map.loadCode(1);

        map.mustBelongTo(WatchedMap.LOWEST, Optional.of(Segment.CODE));
        map.mustBelongTo(WatchedMap.LOWEST + 1, Optional.empty());
    }
}
