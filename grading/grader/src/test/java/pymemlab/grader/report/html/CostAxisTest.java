package pymemlab.grader.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.CostScale;

class CostAxisTest {

    private final CostAxis work = new CostAxis(new CostScale("work", "units", 10, 20), 0, 300);
    private final CostAxis use = new CostAxis(new CostScale("use", "of all", 0.8, 0.5), 0, 300);

    @Test
    void targetAndFloorStandAtThirds() {
        assertThat(work.of(10)).isEqualTo(100);
        assertThat(work.of(20)).isEqualTo(200);
        assertThat(use.of(0.5)).isEqualTo(100);
        assertThat(use.of(0.8)).isEqualTo(200);
    }

    @Test
    void whatLiesFarOutsideStaysOnTheLine() {
        assertThat(work.of(1_000_000)).isBetween(280.0, 300.0);
        assertThat(work.of(Double.POSITIVE_INFINITY)).isBetween(280.0, 300.0);
        assertThat(work.of(Double.NaN)).isBetween(200.0, 300.0);
        assertThat(work.of(-1_000)).isBetween(0.0, 20.0);
        assertThat(use.of(0)).isBetween(0.0, 20.0);
    }
}
