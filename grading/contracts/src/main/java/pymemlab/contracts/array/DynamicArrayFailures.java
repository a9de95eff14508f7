package pymemlab.contracts.array;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;
import pymemlab.spec.array.GrowthPolicy;
import pymemlab.spec.array.OutOfCells;

/** What must hold when something is refused: room, or a policy's answer. */
public abstract class DynamicArrayFailures {

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract DynamicArraySubject subject();

    @Rule("ARR-17")
    @Test
    void appendAndInsertWithoutRoomChangeNothing() {
        var array = array(3, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30);
        array.machine().limitCells(array.machine().cellsHeld() + 1);

        array.mustRefuse(OutOfCells.class, "append(40)", () -> array.array().append(40));
        array.mustRefuse(OutOfCells.class, "insert(1, 40)", () -> array.array().insert(1, 40));

        new CellInspection(array).oneBlockIsLive();
        array.mustHaveMoved();
    }

    @Rule("ARR-17")
    @Test
    void afterARefusalTheArrayGrowsAsSoonAsThereIsRoom() {
        var array = array(3, KitPolicy.HALF_AGAIN);
        array.append(10, 20, 30);
        array.machine().limitCells(array.machine().cellsHeld());
        array.mustRefuse(OutOfCells.class, "append(40)", () -> array.array().append(40));

        array.machine().limitCells(1000);
        array.append(40);

        array.mustHoldItsElements();
    }

    @Rule("ARR-17")
    @Test
    void aRefusedShrinkIsNoError() {
        var array = array(4, (newSize, capacity) -> Math.max(2, newSize));
        array.append(10, 20, 30, 40);
        array.machine().limitCells(array.machine().cellsHeld() + 1);

        array.removeLast();

        array.mustHaveCapacity(4);
        array.mustHoldItsElements();
    }

    @Rule("ARR-17")
    @Test
    void anArrayThatIsTooLargeFromTheStartSaysSo() {
        var setup = ArraySetup.ofCapacity(1000);
        setup.machine().limitCells(10);
        Scene.current().story().call("new array(capacity 1000, room for 10), then append(10)");

        try {
            new WatchedArray(subject(), setup).append(10);
        } catch (OutOfCells expected) {
            return;
        }
        throw new BrokenRule(
                "a block of 1000 cells needs to be OutOfCells, but nothing was thrown");
    }

    @Rule("ARR-18")
    @Test
    void anAnswerThatIsTooSmallIsRefused() {
        var array = array(4, (newSize, capacity) -> newSize == 3 ? 2 : Math.max(newSize, capacity));
        array.append(10, 20);

        array.mustRefuse(IllegalStateException.class, "append(30)", () -> array.array().append(30));
        array.mustRefuse(
                IllegalStateException.class, "insert(0, 30)", () -> array.array().insert(0, 30));
    }

    @Rule("ARR-18")
    @Test
    void anAnswerThatIsTooSmallIsRefusedWhenRemovingToo() {
        var policy = new AskedPolicy((newSize, capacity) -> capacity);
        var array = array(4, policy);
        array.append(10, 20, 30);
        policy.answerFromNowOn((newSize, capacity) -> newSize - 1);

        array.mustRefuse(IllegalStateException.class, "remove(0)", () -> array.array().remove(0));
        array.mustRefuse(
                IllegalStateException.class, "removeLast()", () -> array.array().removeLast());
    }

    @Rule("ARR-19")
    @Test
    void twoArraysOnOneMachineKeepTheirElementsApart() {
        var setup = ArraySetup.ofCapacity(1);
        var one = new WatchedArray(subject(), setup);
        var other = new WatchedArray(subject(), setup);

        for (long value = 1; value <= 20; value++) {
            one.append(value);
            other.append(-value * 100);
            other.insert(0, value * 1000);
        }

        one.mustHoldItsElements();
        other.mustHoldItsElements();
    }

    private WatchedArray array(long capacity, GrowthPolicy policy) {
        return new WatchedArray(subject(), ArraySetup.ofCapacity(capacity).with(policy));
    }
}
