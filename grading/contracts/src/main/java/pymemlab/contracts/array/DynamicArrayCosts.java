package pymemlab.contracts.array;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Seed;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.CellMemory;
import pymemlab.spec.machine.Region;

/** What the work of an array costs, in exact counts on fixed workloads; no clock is read. */
public abstract class DynamicArrayCosts {

    private static final int APPENDS = 10_000;
    private static final long HEADER = 4;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract DynamicArraySubject subject();

    @Rule("ARR-22")
    @Test
    void sixteenTimesAsManyAppendsCostAboutSixteenTimesAsMuch() {
        double worst = Math.max(ratioFrom(1000), ratioFrom(4096));

        Scene.current().measured(worst);
    }

    @Rule("ARR-23")
    @Test
    void anAppendCostsFewLoadsStoresAndMoves() {
        var run = new Run(KitPolicy.HALF_AGAIN, 0);

        run.append(APPENDS);

        run.mustStandInMemory(APPENDS);
        long cost = run.cost();
        run.mustHold(APPENDS);
        Scene.current().measured((double) cost / APPENDS);
    }

    @Rule("ARR-24")
    @Test
    void movingOneCellCostsLittle() {
        int size = 1000;
        int rounds = 50;
        var run = new Run((newSize, capacity) -> capacity, 2 * size);
        run.append(size);
        long before = run.cost();

        Scene.current().story().call("%d times insert(0, …), remove(0)".formatted(rounds));
        for (int round = 0; round < rounds; round++) {
            run.array.insert(0, run.value(-1 - round));
            run.mustStandInMemory(-1 - round, size);
            run.array.remove(0);
            run.mustStandInMemory(size);
        }

        long cost = run.cost() - before;
        run.mustHold(size);
        Scene.current().measured((double) cost / (2L * rounds * size));
    }

    @Rule("ARR-25")
    @Test
    void growingHoldsTheOldAndTheNewBlockAlone() {
        var run = new Run(KitPolicy.HALF_AGAIN, 4);

        run.append(APPENDS);

        run.mustStandInMemory(APPENDS);
        run.mustHold(APPENDS);
        long largestMove = largestMove(KitPolicy.HALF_AGAIN, 4, APPENDS);
        Scene.current().measured((double) run.machine.peakCells() / largestMove);
    }

    /** The old and the new capacity of the largest move, by the policy and not by hearsay. */
    private static long largestMove(GrowthPolicy policy, long capacity, int appends) {
        long largest = 1;
        long now = capacity;
        for (long size = 1; size <= appends; size++) {
            long wanted = policy.capacityFor(size, now);
            largest = wanted == now ? largest : Math.max(largest, now + wanted);
            now = wanted;
        }
        return largest;
    }

    private double ratioFrom(int appends) {
        return (double) costOfDoubling(16 * appends) / costOfDoubling(appends);
    }

    private long costOfDoubling(int appends) {
        var run = new Run(subject().doubling(), 1);
        run.append(appends);
        run.mustStandInMemory(appends);
        long cost = run.cost();
        run.mustHold(appends);
        return cost;
    }

    /** One array on one machine, its story kept short: thousands of appends are one line. */
    private final class Run {

        private final Machine machine = Scene.current().machine(Machine.DEFAULT_SIZE_IN_BYTES);
        private final DynamicArray array;

        Run(GrowthPolicy policy, long capacity) {
            Scene.current().story().call("new array(capacity %d)".formatted(capacity));
            array =
                    subject()
                            .newArray(
                                    machine.memory(),
                                    machine.cells(),
                                    Given.policy(policy),
                                    capacity,
                                    0,
                                    Given.listener(GrowthListener.SILENT));
        }

        void append(int count) {
            Scene.current().story().call("append %d times".formatted(count));
            LongStream.range(0, count).map(this::value).forEach(array::append);
        }

        long cost() {
            Meter.Reading reading = machine.meter().read();
            Scene.current()
                    .story()
                    .call(
                            "(so far %d loads, %d stores, %d bytes moved, %d system calls)"
                                    .formatted(
                                            reading.loads(),
                                            reading.stores(),
                                            reading.bytesMoved(),
                                            reading.systemCalls()));
            return reading.cost();
        }

        /** The element that was appended at this place; no formula of the place alone. */
        long value(long place) {
            return (place + Seed.ofRun()) * 0x9E3779B97F4A7C15L;
        }

        /** The elements are where they belong before the cost is read, and not only promised. */
        void mustStandInMemory(int count) {
            for (Region block : machine.blocks()) {
                long last = block.end() - (long) count * CellMemory.CELL_SIZE;
                for (long at = block.start(); at <= last; at += CellMemory.CELL_SIZE) {
                    if (machine.peek(at) == value(0)) {
                        mustFollowEachOther(at, count);
                        return;
                    }
                }
            }
            throw new BrokenRule(
                    "%d elements need to stand in a block, but none does".formatted(count));
        }

        /** As above, with the element of another place before them. */
        void mustStandInMemory(long placeBefore, int count) {
            mustStandInMemory(count);
            boolean before =
                    machine.blocks().stream()
                            .flatMapToLong(
                                    block ->
                                            LongStream.rangeClosed(0, HEADER)
                                                    .map(
                                                            cell ->
                                                                    block.start()
                                                                            + cell
                                                                                    * CellMemory
                                                                                            .CELL_SIZE))
                            .anyMatch(at -> machine.peek(at) == value(placeBefore));
            if (!before) {
                throw new BrokenRule(
                        "an inserted element needs to stand before the others, but it does not");
            }
        }

        private void mustFollowEachOther(long first, int count) {
            for (long place = 0; place < count; place++) {
                if (machine.peek(first + place * CellMemory.CELL_SIZE) != value(place)) {
                    throw new BrokenRule(
                            "element %d needs to stand in its cell, but something else does"
                                    .formatted(place));
                }
            }
        }

        void mustHold(int count) {
            Expect.that("size()", count, array::size);
            for (long index = 0; index < count; index++) {
                long at = index;
                Expect.quietly("get(" + at + ")", value(at), () -> array.get(at));
            }
        }
    }
}
