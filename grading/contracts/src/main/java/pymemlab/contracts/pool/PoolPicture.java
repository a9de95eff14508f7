package pymemlab.contracts.pool;

import static pymemlab.spec.pool.ObjectAllocator.POOL_SIZE;
import static pymemlab.spec.pool.ObjectAllocator.SIZE_CLASSES;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws arenas, pools and blocks, as far as addresses alone tell. */
final class PoolPicture {

    private static final int MOST_ARENAS = 8;
    private static final int BLOCKS_IN_ROW = 64;

    private final KitArenas arenas;
    private final PoolCensus census;

    PoolPicture(KitArenas arenas, PoolCensus census) {
        this.arenas = arenas;
        this.census = census;
    }

    /** Every arena in one line, a mark for each of its pools. */
    String text() {
        if (arenas.held() == 0) {
            return "    no arena is held\n";
        }
        String more =
                arenas.held() > MOST_ARENAS
                        ? "    … and %d more\n".formatted(arenas.held() - MOST_ARENAS)
                        : "";
        return "    one mark a pool: 0 of 16 bytes, 1 of 32 … v of 512, . emptied, - never used\n"
                + arenas.addresses().stream()
                        .limit(MOST_ARENAS)
                        .map(this::arena)
                        .collect(Collectors.joining())
                + more;
    }

    /** The pool around {@code address}, a mark for each of its blocks. */
    String pool(long address) {
        long start = address & -POOL_SIZE;
        return census.pool(place(address))
                .map(pool -> pool(start, pool))
                .orElse("    the pool at 0x%x never gave a block\n".formatted(start));
    }

    private String arena(long arena) {
        return "    0x%-7x "
                        .formatted(arena)
                        .concat(
                                IntStream.range(0, ModelArena.POOLS)
                                        .mapToObj(pool -> mark(arena + (long) pool * POOL_SIZE))
                                        .collect(Collectors.joining()))
                + "\n";
    }

    private String mark(long pool) {
        return census.pool(place(pool)).map(PoolPicture::mark).orElse("-");
    }

    private static String mark(SeenPool pool) {
        return pool.isEmpty()
                ? "."
                : Character.toString(Character.forDigit(pool.sizeClass(), SIZE_CLASSES));
    }

    private static String pool(long start, SeenPool pool) {
        String marks = pool.marks();
        StringBuilder text = new StringBuilder();
        text.append(
                "    pool 0x%x, one mark for %d bytes: # live, . freed, - never used\n"
                        .formatted(start, SizeClasses.blockBytes(pool.sizeClass())));
        for (int row = 0; row < marks.length(); row += BLOCKS_IN_ROW) {
            int end = Math.min(marks.length(), row + BLOCKS_IN_ROW);
            text.append("      ").append(marks, row, end).append('\n');
        }
        return text.toString();
    }

    private Place place(long address) {
        return new Place(arenas.serialOf(address), arenas.offset(address));
    }
}
