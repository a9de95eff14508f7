package pymemlab.contracts.array;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.control.Machine;

/**
 * What every {@link DynamicArray} must do, whoever wrote it. Failures have a suite of their own.
 */
public abstract class DynamicArrayExamples {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract DynamicArraySubject subject();

    @Rule("ARR-1")
    @Test
    void aNewArrayIsEmptyAndHasTheCapacityThatWasAskedFor() {
        for (long capacity : new long[] {4, 1, 100, 0}) {
            var array = array(capacity);

            array.mustHoldItsElements();
            array.mustHaveCapacity(capacity);
        }
    }

    @Rule("ARR-1")
    @Test
    void anArrayForWhichNothingWasAskedHasRoomForSixteen() {
        Machine machine = Scene.current().machine(1 << 16);
        Scene.current().story().call("new GrowableArray(memory, cells, policy)");

        DynamicArray array =
                subject().newArray(machine.memory(), machine.cells(), KitPolicy.HALF_AGAIN);

        Expect.that("size()", 0, array::size);
        Expect.that("capacity()", DynamicArray.DEFAULT_CAPACITY, array::capacity);
    }

    @Rule("ARR-2")
    @Test
    void appendAddsBehindTheLastElement() {
        var array = array(4);

        array.append(10, 20, 30);

        array.mustHoldItsElements();
    }

    @Rule("ARR-2")
    @Test
    void setReplacesOneElementAndLeavesTheOthers() {
        var array = array(4);
        array.append(10, 20, 30);

        array.set(1, 25);
        array.set(0, Long.MIN_VALUE);
        array.set(2, -1);

        array.mustHoldItsElements();
    }

    @Rule("ARR-2")
    @Test
    void aFullArrayHoldsAsManyElementsAsItsCapacity() {
        var array = array(3);

        array.append(10, 20, 30);

        array.mustHoldItsElements();
        array.mustHaveCapacity(3);
    }

    @Rule("ARR-3")
    @Test
    void getAndSetRefuseEveryIndexThatHoldsNoElement() {
        var array = array(8);
        array.append(10, 20, 30);

        for (long index : new long[] {3, 7, 8, -1, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
            array.mustRefuse(
                    IndexOutOfBoundsException.class,
                    "get(%d)".formatted(index),
                    () -> array.array().get(index));
            array.mustRefuse(
                    IndexOutOfBoundsException.class,
                    "set(%d, 99)".formatted(index),
                    () -> array.array().set(index, 99));
        }
    }

    @Rule("ARR-3")
    @Test
    void anEmptyArrayHasNoIndexZero() {
        var array = array(4);

        array.mustRefuse(IndexOutOfBoundsException.class, "get(0)", () -> array.array().get(0));
        array.mustRefuse(
                IndexOutOfBoundsException.class, "set(0, 99)", () -> array.array().set(0, 99));
    }

    @Rule("ARR-4")
    @Test
    void aCellChangedInMemoryChangesTheAnswer() {
        var array = array(4);
        array.append(10, 20, 30);
        array.set(1, 25);

        new CellInspection(array).theCellsAreTheElements();
    }

    @Rule("ARR-5")
    @Test
    void aFullArrayTakesTheCapacityThatThePolicyAnswers() {
        var asked = new AskedPolicy((newSize, capacity) -> newSize > capacity ? 7 : capacity);
        var array = array(2, asked);
        array.append(10, 20);
        array.mustHaveCapacity(2);

        array.append(30);

        array.mustHaveCapacity(7);
        asked.mustHaveBeenAsked(1, 2);
        asked.mustHaveBeenAsked(2, 2);
        asked.mustHaveBeenAsked(3, 2);
    }

    @Rule("ARR-5")
    @Test
    void thePolicyMayAskForMoreRoomBeforeTheArrayIsFull() {
        var array = array(4, (newSize, capacity) -> newSize == 2 ? 10 : capacity);

        array.append(10);
        array.mustHaveCapacity(4);
        array.append(20);

        array.mustHaveCapacity(10);
    }

    @Rule("ARR-5")
    @Test
    void aPolicyMayMakeTheBlockSmallerWhileTheArrayGrows() {
        var array = array(8, (newSize, capacity) -> newSize == 3 ? 3 : Math.max(newSize, capacity));
        array.append(10, 20);

        array.append(30);

        array.mustHaveCapacity(3);
    }

    @Rule("ARR-5")
    @Test
    void anArrayWithoutABlockGetsItsFirstOne() {
        var array = array(0, KitPolicy.HALF_AGAIN);

        array.append(10);

        array.mustHoldItsElements();
        array.mustHaveCapacity(2);
    }

    @Rule("ARR-6")
    @Test
    void everyElementSurvivesAMoveAtEachAppend() {
        var array = array(1, KitPolicy.EXACT);

        for (long value = 1; value <= 40; value++) {
            array.append(value * 10);
            array.mustHoldItsElements();
        }
    }

    @Rule("ARR-6")
    @Test
    void aThousandElementsSurviveAllMoves() {
        var array = array(1);

        LongStream.rangeClosed(1, 1000).forEach(array::append);

        array.mustHoldItsElements();
        new CellInspection(array).theCellsAreTheElements();
    }

    @Rule("ARR-7")
    @Test
    void theListenerHearsOldAndNewCapacityOfEachMove() {
        var array = array(2);

        array.append(10, 20, 30, 40, 50, 60, 70, 80);

        array.mustHaveMoved("2 → 5", "5 → 10");
    }

    @Rule("ARR-7")
    @Test
    void anAnswerThatEqualsTheCapacityIsNoMove() {
        var array = array(4);

        array.append(10, 20, 30, 40);

        array.mustHaveMoved();
    }

    @Rule("ARR-7")
    @Test
    void theFirstBlockOfAnArrayWithoutOneIsAMoveFromZero() {
        var array = array(0);

        array.append(10);

        array.mustHaveMoved("0 → 2");
    }

    @Rule("ARR-8")
    @Test
    void onlyTheNewBlockIsLiveAfterEachMove() {
        var array = array(2, KitPolicy.EXACT);
        var cells = new CellInspection(array);
        cells.oneBlockIsLive();

        for (long value = 1; value <= 20; value++) {
            long oldCapacity = array.array().capacity();
            array.machine().forgetPeak();
            array.append(value);
            cells.oneBlockIsLive();
            cells.heldAtMostTwoBlocks(oldCapacity, array.array().capacity());
        }
    }

    @Rule("ARR-8")
    @Test
    void capacityZeroHoldsNoBlock() {
        var array = array(0);

        new CellInspection(array).oneBlockIsLive();
        array.append(10);

        new CellInspection(array).oneBlockIsLive();
    }

    @Rule("ARR-9")
    @Test
    void doublingDoublesAFullArray() {
        PolicyTable table = PolicyTable.of("Doubling", subject().doubling());

        table.mustAnswer(1, 0, 1).mustAnswer(2, 1, 2).mustAnswer(3, 2, 4).mustAnswer(5, 4, 8);
        for (long capacity = 8; capacity <= 1L << 40; capacity *= 2) {
            table.mustAnswer(capacity + 1, capacity, 2 * capacity);
        }
    }

    @Rule("ARR-9")
    @Test
    void doublingKeepsItsRoomOtherwise() {
        GrowthPolicy doubling = subject().doubling();

        PolicyTable.of("Doubling", doubling)
                .mustAnswer(0, 0, 0)
                .mustAnswer(1, 1, 1)
                .mustAnswer(5, 8, 8)
                .mustAnswer(8, 8, 8)
                .mustAnswer(2, 8, 8)
                .mustAnswer(0, 8, 8)
                .mustAnswer(1, 1024, 1024);
    }

    @Rule("ARR-9")
    @Test
    void theGrowthDemonstrationPrintsItsTenLines() {
        GrowthDemonstration.of(subject()).mustPrintWhatTheLessonShows();
    }

    @Rule("ARR-10")
    @Test
    void copyIntoCopiesEveryCellAndLeavesTheRest() {
        var blocks = new TwoBlocks(3, 5);

        blocks.copy(subject());

        blocks.mustHoldInTheSecond(10, 20, 30, -1, -1);
        blocks.mustHoldInTheFirst(10, 20, 30);
    }

    @Rule("ARR-10")
    @Test
    void copyIntoAcceptsABlockOfTheSameLength() {
        var blocks = new TwoBlocks(3, 3);

        blocks.copy(subject());

        blocks.mustHoldInTheSecond(10, 20, 30);
    }

    @Rule("ARR-10")
    @Test
    void copyIntoRefusesAShorterBlock() {
        var blocks = new TwoBlocks(3, 2);

        blocks.mustBeRefused(subject(), "Not enough space to copy into");

        blocks.mustHoldInTheSecond(-1, -1);
    }

    @Rule("ARR-15")
    @Test
    void anArrayHasCPythonsCapacitiesAfterEachAppendAndPop() {
        CPythonCapacities.recorded().mustEqualThoseOf(array(0, subject().cpythonList()));
    }

    @Rule("ARR-15")
    @Test
    void cpythonListAnswersByTheFormulaOfItsSource() {
        PolicyTable.of("CPythonList", subject().cpythonList())
                .mustAnswer(0, 0, 0)
                .mustAnswer(1, 0, 4)
                .mustAnswer(4, 4, 4)
                .mustAnswer(5, 4, 8)
                .mustAnswer(9, 8, 16)
                .mustAnswer(2, 4, 4)
                .mustAnswer(1, 4, 4)
                .mustAnswer(0, 4, 0)
                .mustAnswer(549, 1100, 620)
                .mustAnswer(550, 1100, 1100)
                .mustAnswer(1_000_001, 1_000_000, 1_125_004);
    }

    @Rule("ARR-16")
    @Test
    void noSizeMakesCPythonListMoveBackAndForth() {
        new Thrashing(array(0, subject().cpythonList())).mustNotHappenUpTo(300);
    }

    @Rule("ARR-16")
    @Test
    void noSizeMakesDoublingMoveBackAndForth() {
        new Thrashing(array(0, subject().doubling())).mustNotHappenUpTo(300);
    }

    private WatchedArray array(long capacity) {
        return new WatchedArray(subject(), ArraySetup.ofCapacity(capacity));
    }

    private WatchedArray array(long capacity, GrowthPolicy policy) {
        return new WatchedArray(subject(), ArraySetup.ofCapacity(capacity).with(policy));
    }
}
