package pymemlab.spec.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import pymemlab.spec.control.Machine;

class BudgetTest {

    private static final long HEAP = Memory.PAGE_SIZE;

    @Test
    void theBudgetIsSpentToTheLastLoad() {
        var memory = machineWith(10).memory();

        for (int i = 0; i < 10; i++) {
            memory.loadLong(HEAP);
        }

        assertThatThrownBy(() -> memory.loadLong(HEAP)).isInstanceOf(TooMuchWork.class);
    }

    @Test
    void everyKindOfWorkIsPaidFromTheSameBudget() {
        var memory = machineWith(8).memory();

        memory.loadByte(HEAP);
        memory.storeInt(HEAP, 0);
        memory.isMapped(HEAP);
        memory.copy(HEAP, HEAP + 16, 16); // 1 for the call and 1 for each 8 bytes
        memory.fill(HEAP, 8, (byte) 0);

        assertThatThrownBy(() -> memory.isMapped(HEAP)).isInstanceOf(TooMuchWork.class);
    }

    @Test
    void movesOfNothingEndTooWhenTheyNeverStop() {
        var memory = machineWith(3).memory();

        for (int i = 0; i < 3; i++) {
            memory.copy(HEAP, HEAP, 0);
        }

        assertThatThrownBy(() -> memory.fill(HEAP, 0, (byte) 0)).isInstanceOf(TooMuchWork.class);
    }

    @Test
    void aSpentBudgetStaysSpentWhateverIsCaught() {
        var machine = machineWith(1);
        var memory = machine.memory();
        memory.loadLong(HEAP);

        var first = catchThrowable(() -> memory.fill(HEAP, 32, (byte) 0));

        assertThat(first).isInstanceOf(TooMuchWork.class);
        assertThatThrownBy(() -> memory.loadByte(HEAP)).isInstanceOf(TooMuchWork.class);
        assertThatThrownBy(() -> memory.storeByte(HEAP, (byte) 0)).isInstanceOf(TooMuchWork.class);
        assertThatThrownBy(() -> memory.copy(HEAP, HEAP, 1)).isInstanceOf(TooMuchWork.class);
        assertThatThrownBy(() -> memory.isMapped(HEAP)).isInstanceOf(TooMuchWork.class);
        assertThat(machine.firstFault()).get().isSameAs(first);
    }

    @Test
    void whatTheBudgetRefusesIsNotDone() {
        var machine = machineWith(1);
        machine.poke(HEAP, 5);

        assertThatThrownBy(() -> machine.memory().fill(HEAP, 8, (byte) 0))
                .isInstanceOf(TooMuchWork.class);

        assertThat(machine.peek(HEAP)).isEqualTo(5);
    }

    @Test
    void theSameProgramStopsAtTheSamePlaceEveryTime() {
        assertThat(stepsUntilTheBudgetIsSpent())
                .isEqualTo(stepsUntilTheBudgetIsSpent())
                .isEqualTo(250);
    }

    @Test
    void aBudgetWithoutEndDoesNotOverflow() {
        var machine = machineWith(Long.MAX_VALUE);

        assertThatCode(
                        () -> {
                            for (int i = 0; i < 1000; i++) {
                                machine.memory().fill(HEAP, 32, (byte) 0);
                            }
                        })
                .doesNotThrowAnyException();
        assertThat(machine.meter().read().bytesMoved()).isEqualTo(32_000);
        assertThat(machine.meter().read().loads()).isZero();
    }

    private static int stepsUntilTheBudgetIsSpent() {
        var memory = machineWith(1000).memory();
        int steps = 0;
        try {
            while (true) {
                memory.storeLong(HEAP, memory.loadLong(HEAP));
                memory.copy(HEAP, HEAP + 8, 8);
                steps++;
            }
        } catch (TooMuchWork spent) {
            return steps;
        }
    }

    private static Machine machineWith(long budget) {
        var machine = new Machine(16 * Memory.PAGE_SIZE, budget);
        machine.operatingSystem().sbrk(32);
        return machine;
    }
}
