package pymemlab.grader.harness;

import java.util.List;
import java.util.Map;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.compile.InMemory;

/** Sources of an array that can be made and does one thing when something is appended. */
public final class Stub {

    private static final String ARRAY =
            """
            package pymemlab.array;

            import pymemlab.spec.array.*;
            import pymemlab.spec.machine.*;

            public final class GrowableArray implements DynamicArray {
                private final CellMemory cells;
                private final long capacity;
                private final long block;

                public GrowableArray(Memory memory, CellMemory cells, GrowthPolicy policy) {
                    this(memory, cells, policy, 16, 0, GrowthListener.SILENT);
                }

                public GrowableArray(
                        Memory memory, CellMemory cells, GrowthPolicy policy,
                        long capacity, long fill, GrowthListener listener) {
                    this.cells = cells;
                    this.capacity = capacity;
                    block = capacity == 0 ? 0 : cells.allocate(capacity);
                    for (long i = 0; i < capacity; i++) {
                        memory.storeLong(block + 8 * i, fill);
                    }
                }

                public void append(long value) { %s }
                public long get(long index) { throw new IndexOutOfBoundsException(); }
                public void set(long index, long value) { throw new IndexOutOfBoundsException(); }
                public void insert(long index, long value) { append(value); }
                public long remove(long index) { throw new IndexOutOfBoundsException(); }
                public long removeLast() { throw new IndexOutOfBoundsException(); }
                public long size() { return 0; }
                public long capacity() { return capacity; }
                static void copyInto(Memory m, long from, long fromCells, long to, long toCells) {
                    throw new IllegalArgumentException("Not enough space to copy into");
                }
            }
            """;

    private static final String DOUBLING =
            """
            package pymemlab.array;

            public final class Doubling implements pymemlab.spec.array.GrowthPolicy {
                public long capacityFor(long newSize, long capacity) { return capacity; }
            }
            """;

    private Stub() {}

    /** Without a CPythonList, whose tests cannot pass then. */
    public static List<SourceFile> appending(String body) {
        return List.of(file("GrowableArray", ARRAY.formatted(body)), file("Doubling", DOUBLING));
    }

    /** The same, compiled. */
    public static Map<String, byte[]> classes(String body) {
        return InMemory.classes(appending(body));
    }

    /** A class in the learner's package. */
    public static SourceFile file(String name, String source) {
        return new SourceFile("src/main/java/pymemlab/array/" + name + ".java", source);
    }
}
