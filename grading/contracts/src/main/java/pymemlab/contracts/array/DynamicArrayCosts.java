package pymemlab.contracts.array;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthListener;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;

/** What the work of an array costs, in exact counts on fixed workloads; no clock is read. */
public abstract class DynamicArrayCosts {

    private static final int APPENDS = 10_000;

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

        run.mustHold(APPENDS);
        Scene.current().measured((double) run.cost() / APPENDS);
    }

    @Rule("ARR-24")
    @Test
    void movingOneCellCostsLittle() {
        int size = 1000;
        int rounds = 50;
        var run = new Run((newSize, capacity) -> capacity, 2 * size);
        run.append(size);
        long before = run.cost();

        Scene.current().story().call("%d times insert(0, -1), remove(0)".formatted(rounds));
        for (int round = 0; round < rounds; round++) {
            run.array.insert(0, -1);
            run.array.remove(0);
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

        run.mustHold(APPENDS);
        Scene.current().measured((double) run.machine.peakCells() / run.largestMove);
    }

    private double ratioFrom(int appends) {
        return (double) costOfDoubling(16 * appends) / costOfDoubling(appends);
    }

    private long costOfDoubling(int appends) {
        var run = new Run(subject().doubling(), 1);
        run.append(appends);
        long cost = run.cost();
        run.mustHold(appends);
        return cost;
    }

    /** One array on one machine, its story kept short: thousands of appends are one line. */
    private final class Run implements GrowthListener {

        private final Machine machine = Scene.current().machine(Machine.DEFAULT_SIZE_IN_BYTES);
        private final DynamicArray array;
        private long largestMove = 1;

        Run(GrowthPolicy policy, long capacity) {
            Scene.current().story().call("new array(capacity %d)".formatted(capacity));
            array =
                    subject()
                            .newArray(machine.memory(), machine.cells(), policy, capacity, 0, this);
        }

        @Override
        public void capacityChanged(long oldCapacity, long newCapacity) {
            largestMove = Math.max(largestMove, oldCapacity + newCapacity);
        }

        void append(int count) {
            Scene.current().story().call("append %d times".formatted(count));
            LongStream.rangeClosed(1, count).forEach(array::append);
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

        void mustHold(int count) {
            Expect.that("size()", count, array::size);
            for (long index = 0; index < count; index++) {
                if (array.get(index) != index + 1) {
                    throw new BrokenRule(
                            "get(%d) needs to return %d, but it returned %d"
                                    .formatted(index, index + 1, array.get(index)));
                }
            }
        }
    }
}
