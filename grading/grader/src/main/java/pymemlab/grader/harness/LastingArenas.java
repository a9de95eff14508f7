package pymemlab.grader.harness;

import java.util.ArrayDeque;
import java.util.Deque;
import pymemlab.contracts.pool.KitArenas;
import pymemlab.spec.pool.ArenaSource;

/**
 * Arenas that stay mapped when they are released: the clock shall see what the allocator does, not
 * how long a machine needs to poison an arena.
 */
final class LastingArenas implements ArenaSource {

    private final KitArenas arenas;
    private final Deque<Long> free = new ArrayDeque<>();

    LastingArenas(KitArenas arenas) {
        this.arenas = arenas;
    }

    @Override
    public long obtain() {
        return free.isEmpty() ? arenas.obtain() : free.pop();
    }

    @Override
    public void release(long arena) {
        if (!arenas.isHeld(arena)) {
            throw new IllegalArgumentException(
                    "release(0x%x) needs an arena that is held, but it is none".formatted(arena));
        }
        free.push(arena);
    }

    /** All are free again; whoever had them must not go on. */
    void recall() {
        free.clear();
        free.addAll(arenas.addresses());
    }
}
