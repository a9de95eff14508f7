package pymemlab.contracts.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.spec.cycle.Stats;
import pymemlab.spec.cycle.Thresholds;

/** The figures are those that CPython 3.11 was seen to have. */
class CountersTest {

    @Test
    void aPeriodIsTheThresholdAndOneMore() {
        List<Integer> begun = beginnings(new Thresholds(100, 10, 10), 403);

        assertThat(begun).containsExactly(101, 202, 303);
    }

    @Test
    void elevenYoungCollectionsPrecedeAMiddleOne() {
        var counters = new Counters(Thresholds.CPYTHON);

        assertThat(generations(counters, 24 * 701))
                .isEqualTo("00000000000" + "1" + "00000000000" + "1");
    }

    @Test
    void aHundredThousandKeptListsAreCollectedAsInCPython() {
        var counters = new Counters(Thresholds.CPYTHON);

        generations(counters, 100_000);

        assertThat(counters.stats(0).collections()).isEqualTo(130);
        assertThat(counters.stats(1).collections()).isEqualTo(11);
        assertThat(counters.stats(2).collections()).isEqualTo(1);
    }

    @Test
    void whileAQuarterIsNotNewTheOldAreLeftAlone() {
        var counters = new Counters(new Thresholds(50, 1, 1));
        collect(counters, 2, 40_000);
        collect(counters, 1, 9_999);
        counters.starts(1);
        counters.ends(1, 0, 0);
        allocate(counters, 51);

        assertThat(counters.due()).isZero();
        collect(counters, 1, 1);
        counters.starts(1);
        counters.ends(1, 0, 0);
        allocate(counters, 51);

        assertThat(counters.due()).isEqualTo(2);
    }

    @Test
    void aFullCollectionCountsTheNewFromZero() {
        var counters = new Counters(new Thresholds(50, 1, 1));
        collect(counters, 1, 10_000);
        collect(counters, 2, 40_000);
        collect(counters, 1, 9_999);
        collect(counters, 1, 0);
        allocate(counters, 51);

        assertThat(counters.due()).isZero();
    }

    @Test
    void aThresholdOfZeroIsNeverExceeded() {
        var counters = new Counters(new Thresholds(0, 10, 10));
        allocate(counters, 10_000);

        assertThat(counters.due()).isEqualTo(Counters.NOTHING_IS_DUE);
    }

    @Test
    void whatIsReleasedDoesNotCountButNeverBelowZero() {
        var counters = new Counters(Thresholds.CPYTHON);
        counters.released();
        allocate(counters, 3);
        counters.released();

        assertThat(counters.count(0)).isEqualTo(2);
    }

    @Test
    void collectionsCountForTheNextOlderGeneration() {
        var counters = new Counters(Thresholds.CPYTHON);

        assertThat(countsAfter(counters, 2)).containsExactly(0, 0, 0);
        assertThat(countsAfter(counters, 0)).containsExactly(0, 1, 0);
        assertThat(countsAfter(counters, 0)).containsExactly(0, 2, 0);
        assertThat(countsAfter(counters, 1)).containsExactly(0, 0, 1);
        assertThat(countsAfter(counters, 1)).containsExactly(0, 0, 2);
        assertThat(countsAfter(counters, 2)).containsExactly(0, 0, 0);
    }

    @Test
    void resultsAddUpForEachGeneration() {
        var counters = new Counters(Thresholds.CPYTHON);
        counters.ends(1, 3, 0);
        counters.ends(1, 4, 0);
        counters.ends(2, 5, 0);

        assertThat(counters.stats(0)).isEqualTo(new Stats(0, 0));
        assertThat(counters.stats(1)).isEqualTo(new Stats(2, 7));
        assertThat(counters.stats(2)).isEqualTo(new Stats(1, 5));
    }

    /** All that is allocated is kept. The answer is what was collected, a digit each. */
    private static String generations(Counters counters, int allocations) {
        var generations = new StringBuilder();
        long[] living = new long[3];
        for (int made = 0; made < allocations; made++) {
            counters.allocated();
            int due = counters.due();
            if (due != Counters.NOTHING_IS_DUE) {
                generations.append(due);
                keep(counters, living, due);
            }
            living[0]++; // The new one is not tracked before.
        }
        return generations.toString();
    }

    private static void keep(Counters counters, long[] living, int generation) {
        long survivors = 0;
        for (int younger = 0; younger <= generation; younger++) {
            survivors += living[younger];
            living[younger] = 0;
        }
        living[Math.min(generation + 1, 2)] += survivors;
        collect(counters, generation, survivors);
    }

    private static List<Integer> beginnings(Thresholds thresholds, int allocations) {
        var counters = new Counters(thresholds);
        List<Integer> begun = new ArrayList<>();
        for (int made = 1; made <= allocations; made++) {
            counters.allocated();
            if (counters.due() != Counters.NOTHING_IS_DUE) {
                begun.add(made);
                collect(counters, counters.due(), 0);
            }
        }
        return begun;
    }

    private static long[] countsAfter(Counters counters, int generation) {
        collect(counters, generation, 0);
        return new long[] {counters.count(0), counters.count(1), counters.count(2)};
    }

    private static void collect(Counters counters, int generation, long survivors) {
        counters.starts(generation);
        counters.ends(generation, 0, survivors);
    }

    private static void allocate(Counters counters, int times) {
        for (int made = 0; made < times; made++) {
            counters.allocated();
        }
    }
}
