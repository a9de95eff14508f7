package pymemlab.contracts.objects;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Random programs. They are data, so they shrink to the lesson. */
public abstract class ObjectCachesFuzz {

    private static final int RAW_BYTES = 1 << 16;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract ObjectCachesSubject subject();

    @Rule("OBJ-14")
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsLeavesEveryObjectWhole(@ForAll("programs") List<ObjectCall> program) {
        runTwice(program);
    }

    @Rule("OBJ-14")
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anySequenceOfCallsSurvivesWantOfRoom(@ForAll("poorPrograms") List<ObjectCall> program) {
        runInWant(program);
    }

    @Rule("OBJ-14")
    @Test
    void twoInstancesLiveApart() {
        var first = WatchedCaches.over(subject(), new ObjectGround(RAW_BYTES));
        var second = first.beside(subject());
        for (Request request : Requests.WITHOUT_STRINGS) {
            LiveObject a = first.make(request);
            Sameness.mustBeTwo(a, second.make(request));
            first.release(a);
            if (first.stacks().next(request).isPresent()) {
                Sameness.mustBeTwo(a, second.make(request));
            }
        }
        first.clear();
        second.live().all().forEach(second::release);
        second.clear();
    }

    @Rule("OBJ-17")
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void stringsMixWithAllCalls(@ForAll("programsWithStrings") List<ObjectCall> program) {
        runTwice(program);
    }

    @Rule("OBJ-17")
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void stringsSurviveWantOfRoom(@ForAll("poorProgramsWithStrings") List<ObjectCall> program) {
        runInWant(program);
    }

    @Rule("OBJ-17")
    @Test
    void twoInstancesHaveStringsOfTheirOwn() {
        var first = WatchedCaches.over(subject(), new ObjectGround(RAW_BYTES));
        var second = first.beside(subject());

        LiveObject a = first.make(Request.string("spam"));
        LiveObject n = second.make(Request.string("spam"));

        Sameness.mustBeTwo(a, n);
        first.release(a);
        Whereabouts.of(first).mustBeBackInRaw(a);
        Sameness.mustBeOne(n, second.make(Request.string("spam")));
        second.everythingIsWhole();
    }

    @Provide
    Arbitrary<List<ObjectCall>> programs() {
        return calls(Requests.WITHOUT_STRINGS).list().ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<ObjectCall>> poorPrograms() {
        return poor(calls(Requests.WITHOUT_STRINGS)).list().ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<ObjectCall>> programsWithStrings() {
        return calls(Requests.WITH_STRINGS).list().ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<ObjectCall>> poorProgramsWithStrings() {
        return poor(calls(Requests.WITH_STRINGS)).list().ofMaxSize(50);
    }

    private void runTwice(List<ObjectCall> program) {
        var caches = WatchedCaches.over(subject(), new ObjectGround(RAW_BYTES));
        run(program, caches);
        long books = caches.books();

        run(program, caches); // It lives on what the first has left.

        Books.mustStay(caches, books);
    }

    private void runInWant(List<ObjectCall> program) {
        var caches = WatchedCaches.over(subject(), new ObjectGround(RAW_BYTES));
        run(program, caches);
        run(program, caches);
    }

    private static void run(List<ObjectCall> program, WatchedCaches caches) {
        for (ObjectCall call : program) {
            call.on(caches);
            caches.everythingIsWhole();
        }
        caches.live().all().forEach(caches::release);
        caches.clear();
        Books.mustBeSmall(caches);
    }

    private static Arbitrary<ObjectCall> calls(List<Request> requests) {
        Arbitrary<ObjectCall> make = Arbitraries.of(requests).map(ObjectCall.Make::new);
        Arbitrary<ObjectCall> release =
                Arbitraries.integers().between(0, 15).map(ObjectCall.Release::new);
        return Arbitraries.frequencyOf(
                Tuple.of(12, make),
                Tuple.of(9, release),
                Tuple.of(1, Arbitraries.just(new ObjectCall.Clear())));
    }

    private static Arbitrary<ObjectCall> poor(Arbitrary<ObjectCall> calls) {
        Arbitrary<ObjectCall> room =
                Arbitraries.of(0, 16, 40, 100, 2000, 9000).map(ObjectCall.Room::new);
        return Arbitraries.frequencyOf(Tuple.of(6, calls), Tuple.of(1, room));
    }
}
