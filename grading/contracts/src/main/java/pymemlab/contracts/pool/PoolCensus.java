package pymemlab.contracts.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import pymemlab.contracts.pool.PoolStatistics.ClassUse;
import pymemlab.spec.pool.ObjectAllocator;

/** What the blocks' addresses alone tell about the pools, whatever an allocator keeps in them. */
final class PoolCensus {

    private final Map<Integer, Map<Integer, SeenPool>> arenas = new TreeMap<>();

    /** A block for {@code size} bytes was given out here. */
    void placed(Place place, long size) {
        if (!place.isRaw() && SizeClasses.isSmall(size)) {
            arenas.computeIfAbsent(place.serial(), any -> new TreeMap<>())
                    .computeIfAbsent(place.pool(), any -> new SeenPool())
                    .placed(place, SizeClasses.of(size));
        }
    }

    /** The block here was taken back. */
    void freed(Place place) {
        pool(place).ifPresent(pool -> pool.freed(place));
    }

    /** The pool around this place, if it ever gave a block. */
    Optional<SeenPool> pool(Place place) {
        return Optional.ofNullable(arenas.getOrDefault(place.serial(), Map.of()).get(place.pool()));
    }

    /** The sums, where so many arenas are held. */
    PoolStatistics statistics(int held) {
        List<ClassUse> classes = new ArrayList<>();
        int pools = 0;
        for (int sizeClass = 0; sizeClass < ObjectAllocator.SIZE_CLASSES; sizeClass++) {
            ClassUse use = use(sizeClass);
            pools += use.pools();
            if (use.pools() + use.live() > 0) {
                classes.add(use);
            }
        }
        return new PoolStatistics(held, held * ModelArena.POOLS - pools, classes);
    }

    /** Blocks in pools of another class make that the bytes do not add up. */
    private ClassUse use(int sizeClass) {
        List<SeenPool> pools = inUse().filter(pool -> pool.sizeClass() == sizeClass).toList();
        int live = inUse().mapToInt(pool -> pool.live(sizeClass)).sum();
        int given = pools.stream().mapToInt(SeenPool::live).sum();
        int room = pools.size() * SizeClasses.blocksInPool(sizeClass);
        return new ClassUse(SizeClasses.blockBytes(sizeClass), pools.size(), live, room - given);
    }

    private Stream<SeenPool> inUse() {
        return arenas.values().stream()
                .flatMap(arena -> arena.values().stream())
                .filter(pool -> !pool.isEmpty());
    }
}
