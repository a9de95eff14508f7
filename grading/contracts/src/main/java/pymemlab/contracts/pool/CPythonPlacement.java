package pymemlab.contracts.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pymemlab.contracts.pool.Choice.FromBlocks;
import pymemlab.contracts.pool.Choice.FromPool;
import pymemlab.contracts.pool.PoolStatistics.ClassUse;
import pymemlab.spec.pool.ObjectAllocator;

/**
 * Where CPython 3.8 puts every block (Objects/obmalloc.c), told with Java's collections and without
 * a byte of memory.
 */
final class CPythonPlacement {

    private final Map<Integer, ModelArena> arenas = new TreeMap<>(); // Those held, by serial.
    private final UsableArenas usable = new UsableArenas();

    /** For each class its pools that have free blocks, the first to serve in front. */
    private final Map<Integer, Deque<ModelPool>> used = new TreeMap<>();

    private Choice choice = Choice.NONE;
    private int total;
    private int peak;

    CPythonPlacement() {
        IntStream.range(0, ObjectAllocator.SIZE_CLASSES)
                .forEach(sizeClass -> used.put(sizeClass, new ArrayDeque<>()));
    }

    Place malloc(long size) {
        if (!SizeClasses.isSmall(size)) {
            choice = Choice.NONE;
            return Place.RAW;
        }
        Deque<ModelPool> ofClass = used.get(SizeClasses.of(size));
        FromPool why = FromPool.FIRST_OF_CLASS;
        if (ofClass.isEmpty()) {
            why = whyTheNextPool();
            ofClass.addFirst(nextPool(SizeClasses.of(size)));
        }
        return block(ofClass, why);
    }

    /** Whether a block of a pool keeps its place when it is to hold {@code size} bytes. */
    boolean staysInPlace(Place place, long size) {
        long now = pool(place).orElseThrow().blockBytes();
        return 1 <= size && size <= now && 4 * size > 3 * now;
    }

    Place realloc(Place place, long size) {
        if (place.isRaw() || staysInPlace(place, size)) {
            return place;
        }
        Place moved = malloc(size);
        free(place);
        return moved;
    }

    void free(Place place) {
        if (place.isRaw()) {
            return;
        }
        ModelPool pool = pool(place).orElseThrow();
        boolean wasFull = pool.isFull();
        pool.giveBack(place);
        if (wasFull) {
            used.get(pool.sizeClass()).addFirst(pool);
        } else if (pool.isEmpty()) {
            used.get(pool.sizeClass()).remove(pool);
            giveBack(pool);
        }
    }

    /** Why the last block that was allocated lies where it lies. */
    Choice choice() {
        return choice;
    }

    /** The arena with this serial, if it is held. */
    Optional<ModelArena> arena(int serial) {
        return Optional.ofNullable(arenas.get(serial));
    }

    /** The pool around this place, if its arena is held and it was ever used. */
    Optional<ModelPool> pool(Place place) {
        return arena(place.serial()).flatMap(arena -> arena.pool(place.pool()));
    }

    /** How many arenas are held. */
    int held() {
        return arenas.size();
    }

    /** How many arenas were obtained so far. */
    int total() {
        return total;
    }

    /** The most arenas that were held at once. */
    int peak() {
        return peak;
    }

    /** What the arenas are full of. */
    PoolStatistics statistics() {
        List<ClassUse> classes =
                IntStream.range(0, ObjectAllocator.SIZE_CLASSES)
                        .mapToObj(this::use)
                        .filter(use -> use.pools() > 0)
                        .toList();
        int unused = arenas.values().stream().mapToInt(ModelArena::freePools).sum();
        return new PoolStatistics(held(), unused, classes);
    }

    private ClassUse use(int sizeClass) {
        List<ModelPool> pools =
                arenas.values().stream()
                        .flatMap(arena -> arena.pools().stream())
                        .filter(pool -> !pool.isEmpty() && pool.sizeClass() == sizeClass)
                        .toList();
        return new ClassUse(
                SizeClasses.blockBytes(sizeClass),
                pools.size(),
                pools.stream().mapToInt(ModelPool::live).sum(),
                pools.stream().mapToInt(ModelPool::available).sum());
    }

    private Place block(Deque<ModelPool> ofClass, FromPool why) {
        ModelPool pool = ofClass.getFirst();
        choice = new Choice(why, pool.reuses() ? FromBlocks.FREED_LAST : FromBlocks.NEVER_USED);
        Place place = pool.take();
        if (pool.isFull()) {
            ofClass.removeFirst();
        }
        return place;
    }

    private FromPool whyTheNextPool() {
        if (usable.isEmpty()) {
            return FromPool.NEW_ARENA;
        }
        return usable.fullest().reuses() ? FromPool.EMPTIED_LAST : FromPool.NEVER_USED;
    }

    private ModelPool nextPool(int sizeClass) {
        if (usable.isEmpty()) {
            obtainArena();
        }
        ModelArena arena = usable.fullest();
        ModelPool pool = arena.takePool();
        if (arena.freePools() == 0) {
            usable.removeFullest();
        }
        pool.serve(sizeClass);
        return pool;
    }

    private void obtainArena() {
        ModelArena arena = new ModelArena(total);
        total++;
        arenas.put(arena.serial(), arena);
        peak = Math.max(peak, held());
        usable.add(arena);
    }

    private void giveBack(ModelPool pool) {
        ModelArena arena = pool.arena();
        if (arena.freePools() == 0) {
            usable.add(arena);
        }
        arena.giveBack(pool);
        if (arena.isEmpty()) {
            usable.remove(arena);
            arenas.remove(arena.serial());
        } else {
            usable.sort(arena);
        }
    }
}
