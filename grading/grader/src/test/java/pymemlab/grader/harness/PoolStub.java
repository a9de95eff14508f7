package pymemlab.grader.harness;

import java.util.List;
import java.util.Map;
import pymemlab.grader.collect.SourceFile;
import pymemlab.grader.compile.InMemory;

/** Sources of an object allocator with one block in each pool, which does one thing in free. */
final class PoolStub {

    private static final String ALLOCATOR =
            """
            package pymemlab.pool;

            import pymemlab.spec.machine.*;
            import pymemlab.spec.pool.*;
            import pymemlab.spec.raw.*;

            public final class SmallObjectAllocator implements ObjectAllocator {
                private final Memory memory;
                private final ArenaSource arenas;
                private final RawAllocator raw;
                private long arena;
                private long pools;
                private long shift;

                public SmallObjectAllocator(Memory memory, ArenaSource arenas, RawAllocator raw) {
                    this.memory = memory;
                    this.arenas = arenas;
                    this.raw = raw;
                }

                public long malloc(long size) {
                    if (size < 1 || size > 512) {
                        return raw.malloc(size);
                    }
                    if (arena == 0) {
                        arena = arenas.obtain();
                    }
                    return arena + 4096 * (pools++ & 63) + 48 + shift;
                }

                public long calloc(long count, long size) { return 0; }

                public long realloc(long address, long size) {
                    return owns(address) ? malloc(size) : raw.realloc(address, size);
                }

                public void free(long address) {
                    if (!owns(address)) {
                        raw.free(address);
                    }
                    %s
                }

                public boolean owns(long address) {
                    return arena != 0 && address >= arena && address < arena + ARENA;
                }

                private static final long ARENA = 256 << 10;
            }
            """;

    private PoolStub() {}

    /** One that does this in free, compiled. */
    static Map<String, byte[]> classes(String body) {
        return InMemory.classes(
                List.of(
                        new SourceFile(
                                "src/main/java/pymemlab/pool/SmallObjectAllocator.java",
                                ALLOCATOR.formatted(body))));
    }
}
