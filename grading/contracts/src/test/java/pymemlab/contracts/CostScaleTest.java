package pymemlab.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostScaleTest {

    private static final CostScale SCALE = new CostScale("cost", "units", 2, 4);
    private static final CostScale USE = new CostScale("use", "of the heap", 0.8, 0.4);

    @ParameterizedTest
    @CsvSource({"0, 10", "2, 10", "2.01, 9", "3, 5", "3.9, 0", "4, 0", "1e9, 0", "NaN, 0"})
    void pointsFallInAStraightLineFromTargetToFloor(double value, int points) {
        assertThat(SCALE.pointsFor(value, 10)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "0.8, 10", "0.79, 9", "0.6, 4", "0.4, 0", "0.1, 0", "NaN, 0"})
    void whereMoreIsBetterTheyRiseFromFloorToTarget(double value, int points) {
        assertThat(USE.pointsFor(value, 10)).isEqualTo(points);
    }

    @Test
    void theReceiptSaysWhichEndIsBetter() {
        assertThat(USE.receipt(0.5))
                .isEqualTo("use: 0.500 of the heap (full points from 0.80, none up to 0.40)");
    }

    @Test
    void theReceiptNamesValueTargetAndFloor() {
        assertThat(SCALE.receipt(2.5))
                .isEqualTo("cost: 2.500 units (full points up to 2.00, none from 4.00)");
    }

    @Test
    void aScaleThatPaysNothingIsRefused() {
        assertThatThrownBy(() -> new CostScale("cost", "units", 4, 4))
                .hasMessage(
                        "a scale needs a target and a floor apart, but cost has target 4.0 and floor 4.0");
    }
}
