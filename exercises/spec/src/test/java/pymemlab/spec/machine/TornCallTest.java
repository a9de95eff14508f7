package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pymemlab.spec.control.Machine;

/** What a submission gains from calling the machine where its stack ends: nothing. */
class TornCallTest {

    private static final long PAGE = Memory.PAGE_SIZE;
    private static final int PAGES = 64;
    private static final long HIGHEST = (PAGES - 1) * PAGE; // Where the first mapping lies.
    private static final long STACK = 160 * 1024;
    private static final int ATTEMPTS = 40;

    private interface Call {
        void on(Machine machine);
    }

    private record Attempt(String name, Call before, Call atTheEndOfTheStack) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attempt> calls() {
        return Stream.of(
                new Attempt("sbrk up", machine -> {}, machine -> sbrk(machine, PAGE)),
                new Attempt(
                        "sbrk down", machine -> sbrk(machine, PAGE), machine -> sbrk(machine, -8)),
                new Attempt("mmap", machine -> {}, machine -> machine.operatingSystem().mmap(1)),
                new Attempt(
                        "munmap",
                        machine -> machine.operatingSystem().mmap(1),
                        machine -> machine.operatingSystem().munmap(HIGHEST)),
                new Attempt("allocate", machine -> {}, machine -> machine.cells().allocate(3)),
                new Attempt(
                        "release",
                        machine -> machine.cells().allocate(3),
                        machine -> machine.cells().release(HIGHEST, 3)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallHappenedWhollyOrTheMachineSaysSo(Attempt call) {
        long torn =
                IntStream.range(0, ATTEMPTS)
                        .mapToObj(attempt -> afterTheDive(call, attempt))
                        .peek(TornCallTest::isWholeOrSaysSo)
                        .filter(machine -> machine.firstFault().isPresent())
                        .count();

        assertThat(torn).as("calls that the stack tore").isPositive();
    }

    @Test
    void aCallThatCameToItsEndIsNoFault() {
        var machine = Machine.ofBytes(PAGES * Memory.PAGE_SIZE);

        sbrk(machine, PAGE);
        sbrk(machine, -PAGE);
        machine.operatingSystem().munmap(machine.operatingSystem().mmap(1));
        machine.cells().release(machine.cells().allocate(3), 3);

        assertThat(machine.firstFault()).isEmpty();
    }

    @Test
    void aTornCallStaysTheFaultWhateverFollows() {
        var machine =
                IntStream.range(0, ATTEMPTS)
                        .mapToObj(
                                attempt -> afterTheDive(calls().findFirst().orElseThrow(), attempt))
                        .filter(each -> each.firstFault().isPresent())
                        .findFirst()
                        .orElseThrow();

        machine.operatingSystem().sbrk(0);
        machine.cells().allocate(1);

        assertThat(machine.firstFault()).get().isInstanceOf(TornCall.class);
    }

    @Test
    void theMessageSaysWhatToLookFor() {
        assertThat(new TornCall())
                .hasMessage(
                        "a call of the machine needs Java's stack and heap to its end, but they ran"
                                + " out in the middle of it: does a recursion never end?");
    }

    private static Machine afterTheDive(Attempt call, int attempt) {
        var machine = Machine.ofBytes(PAGES * Memory.PAGE_SIZE);
        call.before().on(machine);
        onASmallStack(() -> startFrom(attempt % 8, () -> dive(machine, call.atTheEndOfTheStack())));
        return machine;
    }

    /** Other first depths end the stack at other places of the same call. */
    private static void startFrom(int depth, Runnable dive) {
        if (depth == 0) {
            dive.run();
        } else {
            startFrom(depth - 1, dive);
        }
    }

    /** Goes down until the stack is full; then calls on the way up, until one call fits. */
    private static boolean dive(Machine machine, Call call) {
        try {
            if (dive(machine, call)) {
                return true;
            }
        } catch (StackOverflowError full) {
            // The call below has even less room than the one here.
        }
        try {
            call.on(machine);
            return true;
        } catch (StackOverflowError stillFull) {
            return false;
        }
    }

    private static void isWholeOrSaysSo(Machine machine) {
        if (machine.firstFault().isPresent()) {
            assertThat(machine.firstFault()).get().isInstanceOf(TornCall.class);
            return;
        }
        var system = machine.operatingSystem();
        long heap = machine.heap().map(Region::size).orElse(0L);
        assertThat(system.sbrk(0)).isEqualTo(PAGE + heap);
        assertThat(mappedBytes(machine)).isEqualTo(system.footprint());
        assertThat(machine.blocks().stream().mapToLong(Region::size).sum())
                .isEqualTo(machine.cellsHeld() * CellMemory.CELL_SIZE);
        assertThat(system.peakFootprint()).isGreaterThanOrEqualTo(system.footprint());
    }

    private static long mappedBytes(Machine machine) {
        return IntStream.range(0, (PAGES + 1) * Memory.PAGE_SIZE)
                .filter(address -> machine.memory().isMapped(address))
                .count();
    }

    private static void onASmallStack(Runnable work) {
        var thread = new Thread(null, work, "small stack", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void sbrk(Machine machine, long increment) {
        machine.operatingSystem().sbrk(increment);
    }
}
