package pymemlab.grader.harness;

import java.util.List;
import java.util.Map;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.compile.InMemory;

/** Sources of an allocator that never uses a byte twice, and does one thing in free. */
public final class RawStub {

    private static final String ALLOCATOR =
            """
            package pymemlab.raw;

            import pymemlab.spec.machine.*;
            import pymemlab.spec.raw.*;

            public final class HeapAllocator implements RawAllocator {
                private final Memory memory;
                private final OperatingSystem system;

                public HeapAllocator(Memory memory, OperatingSystem system) {
                    this.memory = memory;
                    this.system = system;
                }

                public long malloc(long size) {
                    long start = system.sbrk(16 + ((size + 16) & -16));
                    memory.storeLong(start, size);
                    return start + 16;
                }

                public long calloc(long count, long size) { return 0; }

                public long realloc(long address, long size) {
                    long to = malloc(size);
                    if (address != 0) {
                        memory.copy(address, to, Math.min(size, memory.loadLong(address - 16)));
                    }
                    return to;
                }

                public void free(long address) { %s }
            }
            """;

    private RawStub() {}

    /** One that does this in free. */
    public static List<SourceFile> freeing(String body) {
        return List.of(
                new SourceFile(
                        "src/main/java/pymemlab/raw/HeapAllocator.java",
                        ALLOCATOR.formatted(body)));
    }

    /** The same, compiled. */
    public static Map<String, byte[]> classes(String body) {
        return InMemory.classes(freeing(body));
    }
}
