package pymemlab.contracts.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pymemlab.contracts.pool.PoolStatistics.ClassUse;
import pymemlab.contracts.trace.Trace;
import pymemlab.contracts.trace.Traces;

class PoolStatisticsTest {

    /** From the recordings: real CPython 3.8's own statistics when the most small bytes live. */
    @ParameterizedTest
    @CsvSource({
        "ast, 65500, 568784, 156, 3",
        "cycles, 66993, 565536, 145, 3",
        "decimal, 62110, 560080, 146, 3",
        "difflib, 39974, 130688, 53, 1",
        "json, 59831, 849120, 226, 4",
        "lists, 63929, 521408, 131, 3",
        "phases, 58425, 1285216, 322, 6",
        "regex, 19425, 317184, 87, 2",
        "sort, 69225, 725936, 189, 3",
        "strings, 69583, 576864, 149, 3",
        "tree, 51504, 768496, 197, 4",
        "worddict, 25179, 697392, 180, 3"
    })
    void thePeakIsRealCPythons(String name, int operation, long bytes, int pools, int arenas) {
        Trace trace = Traces.named(name).orElseThrow();
        PoolGround ground = PoolGround.forTrace(trace);
        PoolReplayed replayed = new PoolReplay(trace, new PlainPools(ground), ground, 7).run();

        PoolStatistics peak = replayed.statisticsAtPeak();

        assertThat(PeakCensus.operation(replayed)).isEqualTo(operation);
        assertThat(peak.allocatedBytes()).isEqualTo(bytes);
        assertThat(peak.pools()).isEqualTo(pools);
        assertThat(peak.arenas()).isEqualTo(arenas);
        assertThat(peak.addUp()).isTrue();
    }

    @Test
    void addressesAloneTellWhatTheModelKnows() {
        Trace trace = Traces.named("phases").orElseThrow();
        CPythonPlacement cpython = new CPythonPlacement();
        PoolCensus census = new PoolCensus();
        Place[] places = new Place[trace.ids()];

        for (int operation = 0; operation < trace.operations(); operation++) {
            int id = trace.id(operation);
            Place old = places[id];
            places[id] =
                    switch (trace.kind(operation)) {
                        case ALLOCATE -> cpython.malloc(trace.size(operation));
                        case REALLOCATE -> cpython.realloc(old, trace.size(operation));
                        case FREE -> null;
                    };
            if (places[id] == null) {
                cpython.free(old);
            } else if (!places[id].equals(old)) {
                census.placed(places[id], trace.size(operation));
            }
            if (old != null && !old.equals(places[id])) {
                census.freed(old);
            }
            if (operation % 3000 == 0) {
                assertThat(census.statistics(cpython.held())).isEqualTo(cpython.statistics());
                assertThat(cpython.statistics().addUp()).isTrue();
            }
        }

        assertThat(cpython.statistics()).isEqualTo(new PoolStatistics(0, 0, List.of()));
    }

    @Test
    void everyByteOfTheArenasIsOneOfSix() {
        PoolStatistics two =
                new PoolStatistics(
                        1, 61, List.of(new ClassUse(48, 2, 100, 68), new ClassUse(512, 1, 1, 6)));

        assertThat(two.pools()).isEqualTo(3);
        assertThat(two.allocatedBytes()).isEqualTo(4800 + 512);
        assertThat(two.availableBytes()).isEqualTo(68 * 48 + 6 * 512);
        assertThat(two.unusedPoolBytes()).isEqualTo(61 * 4096);
        assertThat(two.headerBytes()).isEqualTo(3 * 48);
        assertThat(two.quantizationBytes()).isEqualTo(2 * 16 + 464);
        assertThat(two.total()).isEqualTo(two.arenaBytes()).isEqualTo(262_144);
        assertThat(two.addUp()).isTrue();
    }

    @Test
    void aPoolOfTwoClassesDoesNotAddUp() {
        PoolCensus census = new PoolCensus();
        census.placed(new Place(0, 48), 40);
        assertThat(census.statistics(1).addUp()).isTrue();

        census.placed(new Place(0, 96), 8);

        assertThat(census.statistics(1).classes())
                .containsExactly(new ClassUse(16, 0, 1, 0), new ClassUse(48, 1, 1, 82));
        assertThat(census.statistics(1).addUp()).isFalse();
    }

    @Test
    void whatCannotBeDoesNotAddUp() {
        assertThat(new PoolStatistics(1, 63, List.of()).addUp()).isFalse();
        assertThat(new PoolStatistics(0, -1, List.of(new ClassUse(16, 1, 253, 0))).addUp())
                .isFalse();
        assertThat(new PoolStatistics(1, 63, List.of(new ClassUse(16, 1, 254, -1))).addUp())
                .isFalse();
    }
}
