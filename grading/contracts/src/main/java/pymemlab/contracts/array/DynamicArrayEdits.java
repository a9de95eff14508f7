package pymemlab.contracts.array;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.spec.array.GrowthPolicy;

/** What must hold when elements come and go anywhere in the array. */
public abstract class DynamicArrayEdits {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract DynamicArraySubject subject();

    @Rule("ARR-11")
    @Test
    void insertMovesTheElementsBehindItOnePlaceOn() {
        var array = array(8, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30);

        array.insert(1, 15);
        array.insert(0, 5);

        array.mustHoldItsElements();
    }

    @Rule("ARR-11")
    @Test
    void insertAtTheSizeAppends() {
        var array = array(4, KitPolicy.HALF_AGAIN);

        array.insert(0, 10);
        array.insert(1, 20);

        array.mustHoldItsElements();
    }

    @Rule("ARR-11")
    @Test
    void insertIntoAFullArrayAsksThePolicyFirst() {
        var asked = new AskedPolicy(KitPolicy.HALF_AGAIN);
        var array = array(2, asked);
        array.append(10, 20);

        array.insert(1, 15);

        asked.mustHaveBeenAsked(3, 2);
        array.mustHoldItsElements();
        array.mustHaveMoved("2 → 5");
    }

    @Rule("ARR-11")
    @Test
    void insertRefusesAnIndexBeyondTheSize() {
        var array = array(8, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30);

        for (long index : new long[] {4, 8, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            array.mustRefuse(
                    IndexOutOfBoundsException.class,
                    "insert(%d, 99)".formatted(index),
                    () -> array.array().insert(index, 99));
        }
    }

    @Rule("ARR-11")
    @Test
    void aRefusedInsertDoesNotMoveAFullArray() {
        var array = array(3, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30);

        array.mustRefuse(
                IndexOutOfBoundsException.class,
                "insert(4, 99)",
                () -> array.array().insert(4, 99));
    }

    @Rule("ARR-12")
    @Test
    void removeGivesTheElementBackAndClosesTheGap() {
        var array = array(8, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30, 40);

        array.remove(1);
        array.mustHoldItsElements();
        array.remove(0);
        array.mustHoldItsElements();
        array.remove(1);

        array.mustHoldItsElements();
    }

    @Rule("ARR-12")
    @Test
    void removeLastGivesTheLastElementBack() {
        var array = array(4, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30);

        array.removeLast();
        array.removeLast();
        array.removeLast();

        array.mustHoldItsElements();
    }

    @Rule("ARR-12")
    @Test
    void removeRefusesAnIndexThatHoldsNoElement() {
        var array = array(8, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30);

        for (long index : new long[] {3, 8, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            array.mustRefuse(
                    IndexOutOfBoundsException.class,
                    "remove(%d)".formatted(index),
                    () -> array.array().remove(index));
        }
    }

    @Rule("ARR-12")
    @Test
    void anEmptyArrayHasNoLastElement() {
        var array = array(4, KitPolicy.HALF_AGAIN);

        array.mustRefuse(
                IndexOutOfBoundsException.class, "removeLast()", () -> array.array().removeLast());
    }

    @Rule("ARR-12")
    @Test
    void removingShrinksTheBlockWhenThePolicySaysSo() {
        var asked = new AskedPolicy(KitPolicy.EXACT);
        var array = array(3, asked);
        array.append(10, 20, 30);

        array.removeLast();
        array.mustHaveCapacity(2);
        array.remove(0);
        array.mustHoldItsElements();
        array.removeLast();

        array.mustHaveCapacity(0);
        new CellInspection(array).oneBlockIsLive();
        asked.mustHaveBeenAsked(2, 3);
    }

    @Rule("ARR-14")
    @Test
    void theCellsBehindTheLastElementHoldTheFillValue() {
        var array = array(6, KitPolicy.HALF_AGAIN);
        var cells = new CellInspection(array);
        cells.everyUnusedCellIsFilled(ArraySetup.FILL);

        for (long value = 1; value <= 12; value++) {
            array.append(value);
            cells.everyUnusedCellIsFilled(ArraySetup.FILL);
        }
    }

    @Rule("ARR-14")
    @Test
    void aVacatedCellHoldsTheFillValueAgain() {
        var array = array(6, KitPolicy.HALF_AGAIN);
        var cells = new CellInspection(array);
        array.append(10, 20, 30, 40);

        array.remove(1);
        cells.everyUnusedCellIsFilled(ArraySetup.FILL);
        array.removeLast();
        cells.everyUnusedCellIsFilled(ArraySetup.FILL);
        array.insert(0, 5);
        cells.everyUnusedCellIsFilled(ArraySetup.FILL);
    }

    @Rule("ARR-14")
    @Test
    void aShrunkBlockIsFilledToo() {
        var array = array(12, KitPolicy.BREATHING);
        var cells = new CellInspection(array);
        array.append(10, 20, 30);

        array.removeLast();

        array.mustHaveCapacity(3);
        cells.everyUnusedCellIsFilled(ArraySetup.FILL);
        array.mustHoldItsElements();
    }

    private WatchedArray array(long capacity, GrowthPolicy policy) {
        return new WatchedArray(subject(), ArraySetup.ofCapacity(capacity).with(policy));
    }
}
