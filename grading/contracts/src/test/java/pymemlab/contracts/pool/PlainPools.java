package pymemlab.contracts.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/** CPython 3.8's choices in Java's collections, each to be overridden by a test. */
class PlainPools implements ObjectAllocator {

    private static final int POOLS = 64;

    private final PoolGround ground;
    private final Map<Integer, Deque<Pool>> used = new HashMap<>();
    final List<Arena> arenas = new ArrayList<>(); // The fullest first; among equals the latest.
    private final Map<Long, Pool> pools = new HashMap<>();

    PlainPools(PoolGround ground) {
        this.ground = ground;
    }

    boolean isSmall(long size) {
        return size >= 1 && size <= 512;
    }

    boolean stays(long size, long block) {
        return 1 <= size && size <= block && 4 * size > 3 * block;
    }

    long block(Pool pool) {
        return pool.freed.isEmpty() ? pool.carve() : pool.freed.removeLast();
    }

    Pool emptied(Arena arena) {
        return arena.emptied.removeLast();
    }

    void relist(Deque<Pool> ofClass, Pool pool) {
        ofClass.addFirst(pool);
    }

    Arena usable() {
        return arenas.stream().filter(arena -> arena.free > 0).findFirst().orElse(null);
    }

    boolean goesBack(Arena arena) {
        return arena.free == POOLS;
    }

    @Override
    public long malloc(long size) {
        if (!isSmall(size)) {
            return ground.raw().malloc(size);
        }
        int bytes = (int) (size + 15) / 16 * 16;
        Deque<Pool> ofClass = used.computeIfAbsent(bytes, any -> new ArrayDeque<>());
        if (ofClass.isEmpty()) {
            ofClass.addFirst(pool(bytes));
        }
        Pool pool = ofClass.getFirst();
        pool.live++;
        long block = block(pool);
        if (pool.live == 4048 / bytes) {
            ofClass.removeFirst();
        }
        return block;
    }

    @Override
    public long calloc(long count, long size) {
        throw new UnsupportedOperationException("no trace has one");
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        if (!owns(address)) {
            return ground.raw().realloc(address, size);
        }
        int block = pools.get(address & -4096).bytes;
        if (stays(size, block)) {
            return address;
        }
        long moved = malloc(size);
        ground.machine().memory().copy(address, moved, Math.min(block, size));
        free(address);
        return moved;
    }

    @Override
    public void free(long address) {
        if (address == Memory.NULL) {
            return;
        }
        if (!owns(address)) {
            ground.raw().free(address);
            return;
        }
        Pool pool = pools.get(address & -4096);
        boolean wasFull = pool.live == 4048 / pool.bytes;
        pool.live--;
        pool.freed.addLast(address);
        if (wasFull) {
            relist(used.get(pool.bytes), pool);
        } else if (pool.live == 0) {
            used.get(pool.bytes).remove(pool);
            giveBack(pool);
        }
    }

    @Override
    public boolean owns(long address) {
        return ground.arenas().serialOf(address) != KitArenas.NO_ARENA;
    }

    private Pool pool(int bytes) {
        Arena arena = usable();
        if (arena == null) {
            arena = new Arena(ground.arenas().obtain());
            arenas.add(0, arena);
        }
        Pool pool =
                arena.emptied.isEmpty()
                        ? new Pool(arena, arena.start + 4096L * arena.next++)
                        : emptied(arena);
        pools.put(pool.start, pool);
        arena.free--;
        sort(arena);
        if (pool.bytes != bytes) {
            pool.bytes = bytes;
            pool.freed.clear();
            pool.carved = 0;
        }
        return pool;
    }

    private void giveBack(Pool pool) {
        Arena arena = pool.arena;
        arena.emptied.addLast(pool);
        arena.free++;
        if (goesBack(arena)) {
            arenas.remove(arena);
            ground.arenas().release(arena.start);
        } else {
            sort(arena);
        }
    }

    /** Those with no free pool are in front as well: nobody looks at them. */
    private void sort(Arena arena) {
        int at = arenas.indexOf(arena);
        arenas.remove(at);
        while (at > 0 && arenas.get(at - 1).free >= arena.free && arena.free == 0) {
            at--;
        }
        while (at < arenas.size() && arenas.get(at).free < arena.free) {
            at++;
        }
        arenas.add(at, arena);
    }

    /** 64 pools. */
    static final class Arena {

        final long start;
        final Deque<Pool> emptied = new ArrayDeque<>();
        int next;
        int free = POOLS;

        Arena(long start) {
            this.start = start;
        }
    }

    /** Blocks of one size. */
    static final class Pool {

        final Arena arena;
        final long start;
        final Deque<Long> freed = new ArrayDeque<>();
        int bytes;
        int carved;
        int live;

        Pool(Arena arena, long start) {
            this.arena = arena;
            this.start = start;
        }

        long carve() {
            return start + 48 + (long) bytes * carved++;
        }
    }
}
