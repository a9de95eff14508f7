package pymemlab.contracts.pool;

import java.util.BitSet;
import java.util.List;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ArenaSource;

/**
 * The arenas of a test. The lowest free place is given first, so an address that was released comes
 * back soon; the machine poisons what is given and what is taken.
 */
public final class KitArenas implements ArenaSource {

    /** The serial of what lies in no arena. */
    public static final int NO_ARENA = -1;

    private final Machine machine;
    private final long first;
    private final BitSet held = new BitSet();
    private final int[] serials;

    private int limit;
    private int total;
    private int peak;

    /**
     * A source of the pages from {@code first} on, which nobody else may map.
     *
     * @param first a multiple of {@link #ARENA_SIZE}
     * @param places how many arenas there can be at once
     */
    public KitArenas(Machine machine, long first, int places) {
        this.machine = machine;
        this.first = first;
        this.serials = new int[places];
        this.limit = places;
    }

    @Override
    public long obtain() {
        if (held() >= limit) {
            return Memory.NULL;
        }
        int place = held.nextClearBit(0);
        long arena = first + place * ARENA_SIZE;
        if (!machine.map(arena, ARENA_SIZE, "arena")) {
            throw new IllegalStateException(
                    "An arena needs the pages from 0x%x on, but others hold some. Build a larger machine."
                            .formatted(arena));
        }
        held.set(place);
        serials[place] = total;
        total++;
        peak = Math.max(peak, held());
        return arena;
    }

    @Override
    public void release(long arena) {
        if (!isHeld(arena)) {
            throw new IllegalArgumentException(
                    "release(0x%x) needs an arena that is held, but 0x%x is %s"
                            .formatted(arena, arena, whatIsAt(arena)));
        }
        held.clear(place(arena));
        machine.unmap(arena);
    }

    /** Lets at most {@code most} arenas be held at once; what is held already stays. */
    public void limit(int most) {
        limit = Math.min(most, serials.length);
    }

    /** How many are held now. */
    public int held() {
        return held.cardinality();
    }

    /** How many were obtained so far. */
    public int total() {
        return total;
    }

    /** The most that were held at once. */
    public int peak() {
        return peak;
    }

    /** The arenas that are held, by address. */
    public List<Long> addresses() {
        return held.stream().mapToObj(place -> first + place * ARENA_SIZE).toList();
    }

    /** Whether an arena that is held begins here. */
    public boolean isHeld(long address) {
        return serialOf(address) != NO_ARENA && offset(address) == 0;
    }

    /**
     * The number of the {@link #obtain}, from 0 on, that gave the arena around {@code address}.
     *
     * @return {@link #NO_ARENA} if it lies in none that is held
     */
    public int serialOf(long address) {
        if (address < first || place(address) >= serials.length) {
            return NO_ARENA;
        }
        return held.get(place(address)) ? serials[place(address)] : NO_ARENA;
    }

    /** How far {@code address} lies behind the beginning of its arena. */
    public int offset(long address) {
        return (int) (address & ARENA_SIZE - 1);
    }

    private int place(long address) {
        return (int) Math.min(Integer.MAX_VALUE, (address - first) / ARENA_SIZE);
    }

    private String whatIsAt(long address) {
        if (serialOf(address) != NO_ARENA) {
            return "inside one, at 0x%x".formatted(address - offset(address));
        }
        boolean everGiven = address >= first && place(address) < Math.min(peak, serials.length);
        return everGiven && offset(address) == 0 ? "released already" : "none";
    }
}
