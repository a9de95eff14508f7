package pymemlab.spec.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

    private final Machine machine = Machine.ofBytes(8192);
    private final long block = machine.operatingSystem().sbrk(100);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 31, 100})
    void aStampThatNobodyTouchedIsIntact(int count) {
        machine.stamp(block, count, 7);

        assertThat(machine.intact(block, count, 7)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 63, 96, 99})
    void theFirstLostByteIsFound(int lost) {
        machine.stamp(block, 100, 7);

        machine.memory().storeByte(block + lost, (byte) ~machine.peekByte(block + lost));

        assertThat(machine.intact(block, 100, 7)).isEqualTo(lost);
    }

    @Test
    void aShorterStampIsTheBeginningOfALongerOne() {
        machine.stamp(block, 100, 7);

        assertThat(machine.intact(block, 13, 7)).isEqualTo(13);
    }

    @Test
    void anotherKeyIsAnotherStamp() {
        machine.stamp(block, 100, 7);

        assertThat(machine.intact(block, 100, 8)).isZero();
        assertThat(machine.intact(block, 100, 15)).isZero();
    }

    @Test
    void nothingIsCounted() {
        Meter.Reading before = machine.meter().read();

        machine.stamp(block, 100, 7);
        machine.intact(block, 100, 7);

        assertThat(machine.meter().since(before).cost()).isZero();
    }

    @Test
    void bytesThatAreNotMappedAreRefused() {
        assertThatThrownBy(() -> machine.stamp(block + 50, 51, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs 51 mapped bytes");
    }

    @Test
    void theHeapIsKnownOnceItHoldsAByte() {
        assertThat(machine.heap().orElseThrow().size()).isEqualTo(100);
        assertThat(Machine.ofBytes(8192).heap()).isEmpty();
    }
}
