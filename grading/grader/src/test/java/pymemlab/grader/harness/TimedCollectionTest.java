package pymemlab.grader.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.cycle.CycleCollectorSubject;
import pymemlab.spec.cycle.CycleCollector;
import pymemlab.spec.cycle.ObjectGraph;
import pymemlab.spec.cycle.Stats;

class TimedCollectionTest {

    private static final int OBJECTS = 500;
    private static final int ROUNDS = 13;

    private final List<Picture> pictures = new ArrayList<>();
    private final CycleCollectorSubject clearing =
            (memory, graph, raw, thresholds) -> new Clearing(graph);

    @Test
    void eachRoundClearsTheSameGraphAnew() {
        new TimedCollection(clearing, CycleShape.RANDOM_4, OBJECTS, 3).nanoseconds();

        assertThat(pictures).hasSize(ROUNDS);
        assertThat(new HashSet<>(pictures)).hasSize(1);
        assertThat(pictures.get(0).references()).hasSize(4 * OBJECTS);
        assertThat(pictures.get(0).counts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(4L * OBJECTS);
    }

    @Test
    void slotZeroMakesARingAndTheDiceDoTheRest() {
        new TimedCollection(clearing, CycleShape.RANDOM_2, OBJECTS, 3).nanoseconds();
        Dice dice = new Dice(3);

        List<Integer> references = pictures.get(0).references();
        for (int place = 0; place < OBJECTS; place++) {
            assertThat(references.get(2 * place)).isEqualTo((place + 1) % OBJECTS);
            assertThat(references.get(2 * place + 1)).isEqualTo(dice.below(OBJECTS));
        }
    }

    /** The graph as a collector finds it, with places for addresses. */
    private record Picture(List<Long> counts, List<Integer> references) {}

    /** Clears whatever is tracked, in order. */
    private final class Clearing implements CycleCollector {
        private final ObjectGraph graph;
        private final Set<Long> tracked = new LinkedHashSet<>();

        private Clearing(ObjectGraph graph) {
            this.graph = graph;
        }

        @Override
        public void track(long object) {
            tracked.add(object);
        }

        @Override
        public void untrack(long object) {
            assertThat(tracked.remove(object)).isTrue();
        }

        @Override
        public boolean isTracked(long object) {
            return tracked.contains(object);
        }

        @Override
        public long allocated() {
            throw new UnsupportedOperationException("nobody counts");
        }

        @Override
        public void released() {}

        @Override
        public long collect(int generation) {
            List<Long> all = List.copyOf(tracked);
            if (pictures.size() < ROUNDS) {
                picture(all);
            }
            for (long each : all) {
                if (tracked.contains(each)) {
                    graph.clear(each);
                }
            }
            return all.size();
        }

        private void picture(List<Long> all) {
            List<Long> counts = new ArrayList<>();
            List<Integer> references = new ArrayList<>();
            for (long each : all) {
                assertThat(graph.isContainer(each)).isTrue();
                counts.add(graph.count(each));
                for (int slot = 0; slot < graph.slots(each); slot++) {
                    references.add(all.indexOf(graph.slot(each, slot)));
                }
            }
            pictures.add(new Picture(counts, references));
        }

        @Override
        public long count(int generation) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public Stats stats(int generation) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public void freeze() {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public void unfreeze() {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
