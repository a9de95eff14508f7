package pymemlab.contracts.pool;

import java.util.LinkedList;

/** The model's arenas that have free pools, the fullest first. */
final class UsableArenas {

    private final LinkedList<ModelArena> arenas = new LinkedList<>();

    boolean isEmpty() {
        return arenas.isEmpty();
    }

    ModelArena fullest() {
        return arenas.getFirst();
    }

    void add(ModelArena arena) {
        arenas.addFirst(arena);
    }

    /** The fullest gave its last free pool. */
    void removeFullest() {
        arenas.removeFirst();
    }

    void remove(ModelArena arena) {
        arenas.remove(arena);
    }

    /** The arena has a free pool more: it goes behind all that have fewer. */
    void sort(ModelArena arena) {
        int at = arenas.indexOf(arena);
        arenas.remove(at);
        while (at < arenas.size() && arenas.get(at).freePools() < arena.freePools()) {
            at++;
        }
        arenas.add(at, arena);
    }
}
