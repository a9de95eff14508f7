package pymemlab.pool;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;

/** Finds arenas by their address; those of a bucket are linked through their own first bytes. */
final class ArenaHash {

    private final Memory memory;
    private final Books books;

    ArenaHash(Memory memory, Books books) {
        this.memory = memory;
        this.books = books;
    }

    boolean contains(long arena) {
        if (!books.wereOpened()) {
            return false;
        }
        long other = memory.loadLong(bucketOf(arena));
        while (other != NULL && other != arena) {
            other = memory.loadLong(other + Header.SAME_BUCKET);
        }
        return other != NULL;
    }

    void add(long arena) {
        long bucket = bucketOf(arena);
        memory.storeLong(arena + Header.SAME_BUCKET, memory.loadLong(bucket));
        memory.storeLong(bucket, arena);
    }

    void remove(long arena) {
        long link = bucketOf(arena);
        while (memory.loadLong(link) != arena) {
            link = memory.loadLong(link) + Header.SAME_BUCKET;
        }
        memory.storeLong(link, memory.loadLong(arena + Header.SAME_BUCKET));
    }

    private long bucketOf(long arena) {
        return books.headOfBucket((int) (arena / ArenaSource.ARENA_SIZE) & Books.BUCKETS - 1);
    }
}
