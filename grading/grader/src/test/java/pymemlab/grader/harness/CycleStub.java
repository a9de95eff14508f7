package pymemlab.grader.harness;

import java.util.List;
import java.util.Map;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.compile.InMemory;

/** Sources of a collector that tracks nothing and does one thing when it collects. */
public final class CycleStub {

    private static final String COLLECTOR =
            """
            package pymemlab.cycle;

            import pymemlab.spec.cycle.*;
            import pymemlab.spec.machine.*;
            import pymemlab.spec.raw.*;

            public final class GenerationalCollector implements CycleCollector {
                private final Memory memory;
                private final ObjectGraph graph;

                public GenerationalCollector(
                        Memory memory, ObjectGraph graph, RawAllocator raw, Thresholds thresholds) {
                    this.memory = memory;
                    this.graph = graph;
                }

                public void track(long object) { }

                public void untrack(long object) { }

                public boolean isTracked(long object) { return false; }

                public long allocated() { return 0; }

                public void released() { }

                public long collect(int generation) { %s }

                public long count(int generation) { return 0; }

                public Stats stats(int generation) { throw new UnsupportedOperationException(); }

                public void freeze() { }

                public void unfreeze() { }
            }
            """;

    private CycleStub() {}

    /** One that does this in collect. */
    public static List<SourceFile> collecting(String body) {
        return List.of(
                new SourceFile(
                        "src/main/java/pymemlab/cycle/GenerationalCollector.java",
                        COLLECTOR.formatted(body)));
    }

    /** The same, compiled. */
    public static Map<String, byte[]> classes(String body) {
        return InMemory.classes(collecting(body));
    }
}
