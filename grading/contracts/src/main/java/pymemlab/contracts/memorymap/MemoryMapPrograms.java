package pymemlab.contracts.memorymap;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Rule;
import pymemlab.spec.memorymap.Segment;

/**
 * Small Python programs, placed as CPython 3.11 places them: small ints are static data, 32 bytes
 * each; a text of five letters or a list of three takes 64 bytes of the heap.
 */
public abstract class MemoryMapPrograms {

    private static final long INT = 32;
    private static final long OBJECT = 64;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract MemoryMapSubject subject();

    /** {@code x = 10; y = "hello"; z = [1, 2, 3]}. */
    @Rule("MAP-14")
    @Test
    void threeNamesStandForThreeObjects() {
        var map = new WatchedMap(subject());
        map.loadCode(0x300);
        long ten = map.defineStatic("int 10", INT);
        long eleven = map.defineStatic("int 11", INT);

        map.bind("x", ten);
        map.bind("y", map.sbrk(OBJECT));
        map.bind("z", map.sbrk(OBJECT));
        map.bind("w", eleven);

        mustPointInto(Segment.STATIC_DATA, "x", map);
        mustPointInto(Segment.HEAP, "y", map);
        mustPointInto(Segment.HEAP, "z", map);
        mustBeApart(INT, "w", "x", map);
    }

    /** {@code a = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]}, and who its rows and numbers are. */
    @Rule("MAP-14")
    @Test
    void aListOfThreeListsStandsForFourObjects() {
        var map = new WatchedMap(subject());
        map.loadCode(0x300);
        for (int value = 1; value <= 9; value++) {
            map.bind("int " + value, map.defineStatic("int " + value, INT));
        }

        // a[0] is no variable: the list's slot holds the address. Here it is a label for it.
        map.bind("a[0]", map.sbrk(OBJECT));
        map.bind("a[1]", map.sbrk(OBJECT));
        map.bind("a[2]", map.sbrk(OBJECT));
        map.bind("a", map.sbrk(OBJECT));

        for (String name : new String[] {"a", "a[0]", "a[1]", "a[2]"}) {
            mustPointInto(Segment.HEAP, name, map);
        }
        mustBeApart(OBJECT, "a[1]", "a[0]", map);
        mustBeApart(OBJECT, "a[2]", "a[1]", map);
        mustBeApart(8 * INT, "int 9", "int 1", map);
        mustPointInto(Segment.STATIC_DATA, "int 9", map);
    }

    /** {@code def show(row): …; show(a[1])}: an argument is one more name for the same object. */
    @Rule("MAP-15")
    @Test
    void anArgumentIsOneMoreNameForTheSameObject() {
        var map = new WatchedMap(subject());
        map.loadCode(0x300);
        map.bind("a[1]", map.sbrk(OBJECT));

        map.enterFunction("show", 48);
        map.bind("row", map.id("a[1]"));
        mustBeApart(0, "row", "a[1]", map);
        map.leaveFunction();

        map.id("row");
        mustPointInto(Segment.HEAP, "a[1]", map);
    }

    private static void mustPointInto(Segment segment, String name, WatchedMap map) {
        map.mustBelongTo(map.id(name), Optional.of(segment));
    }

    private static void mustBeApart(long bytes, String name, String other, WatchedMap map) {
        Expect.that(
                "id(%s) - id(%s)".formatted(name, other),
                bytes,
                () -> map.map().id(name) - map.map().id(other));
    }
}
