package pymemlab.contracts.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FootprintChartTest {

    @Test
    void payloadStandsInsideTheFootprintAndHalfARowIsDrawn() {
        FootprintChart chart = new FootprintChart(120);
        for (int operation = 0; operation < 120; operation++) {
            chart.sample(operation, operation < 60 ? 4500 : 1000, 8000);
        }

        assertThat(chart.text())
                .isEqualTo(
                        """
                           8000 B |............................................................
                                  |............................................................
                                  |............................................................
                                  |##############################..............................
                                  |##############################..............................
                                  |##############################..............................
                                  |##############################..............................
                                  |############################################################
                                0 +------------------------------------------------------------
                                                                                      120 calls
                                   # asked for and live   . the heap around it
                        """);
    }

    @Test
    void fewCallsAreAsWideAsMany() {
        FootprintChart chart = new FootprintChart(3);
        chart.sample(0, 0, 64 << 10);
        chart.sample(1, 64 << 10, 64 << 10);
        chart.sample(2, 0, 0);

        assertThat(chart.text()).startsWith("   64 KiB |" + ".".repeat(20) + "#".repeat(20) + "\n");
    }

    @Test
    void nothingIsDrawnAsNothing() {
        assertThat(new FootprintChart(0).text()).startsWith("      0 B |\n");
    }
}
