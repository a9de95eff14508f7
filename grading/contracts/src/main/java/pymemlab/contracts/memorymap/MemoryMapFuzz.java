package pymemlab.contracts.memorymap;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pymemlab.contracts.Rule;
import pymemlab.spec.memorymap.MemoryMap;

/** Random programs against a plain model. They are data, so they shrink to the lesson. */
public abstract class MemoryMapFuzz {

    // So little room that the guard is met in every other program.
    private static final int ROOM = 120;
    private static final int CODE = 10;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract MemoryMapSubject subject();

    @Rule("MAP-13")
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsAgreesWithAPlainModel(@ForAll("programs") List<MapCall> program) {
        var map = smallMap();

        for (MapCall call : program) {
            call.on(map);
            map.mustBeAsItShould();
        }
    }

    @Rule("MAP-15")
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfBindingsAgreesWithAPlainModel(@ForAll("namings") List<MapCall> program) {
        var map = smallMap();

        program.forEach(call -> call.on(map));
    }

    @Provide
    Arbitrary<List<MapCall>> programs() {
        Arbitrary<MapCall> define =
                Combinators.combine(Arbitraries.of("s", "t", "u", "v"), sizes())
                        .as(MapCall.DefineStatic::new);
        Arbitrary<MapCall> sbrk =
                Arbitraries.oneOf(sizes(), Arbitraries.longs().between(-40, 0))
                        .map(MapCall.Sbrk::new);
        return Arbitraries.oneOf(pass(), define, sbrk, sbrk, enter(), enter(), leave())
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<MapCall>> namings() {
        Arbitrary<String> names = Arbitraries.of("x", "y");
        Arbitrary<MapCall> bind =
                Combinators.combine(names, Arbitraries.longs().between(1, 9)).as(MapCall.Bind::new);
        Arbitrary<MapCall> id = names.map(MapCall.Id::new);
        return Arbitraries.oneOf(pass(), bind, bind, id, id, enter(), leave()).list().ofMaxSize(30);
    }

    /** The first of its kind: towards it shrinks what stands in the middle of a program. */
    private static Arbitrary<MapCall> pass() {
        return Arbitraries.just(new MapCall.Pass());
    }

    private static Arbitrary<MapCall> enter() {
        return Combinators.combine(Arbitraries.of("f", "g"), sizes()).as(MapCall.Enter::new);
    }

    private static Arbitrary<MapCall> leave() {
        return Arbitraries.just(new MapCall.Leave());
    }

    private static Arbitrary<Long> sizes() {
        return Arbitraries.longs().between(0, 40);
    }

    private WatchedMap smallMap() {
        long highest = WatchedMap.LOWEST + CODE + ROOM + MemoryMap.GUARD_SIZE;
        var map = new WatchedMap(subject(), "", WatchedMap.LOWEST, highest);
        map.loadCode(CODE);
        return map;
    }
}
