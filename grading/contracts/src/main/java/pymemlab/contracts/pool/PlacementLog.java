package pymemlab.contracts.pool;

import java.util.stream.IntStream;
import pymemlab.spec.machine.Memory;

/** Where each operation's block went, and what arenas there were after it. */
final class PlacementLog {

    private static final int FREED = KitArenas.NO_ARENA - 1;

    private final KitArenas arenas;
    private final int[] serials;
    private final int[] offsets;
    private final int[] held;
    private final int[] totals;
    private int length;

    /** Of no operation yet. */
    PlacementLog(KitArenas arenas, int operations) {
        this.arenas = arenas;
        serials = new int[operations];
        offsets = new int[operations];
        held = new int[operations];
        totals = new int[operations];
    }

    /** The next operation returned {@code address}. */
    void placed(long address) {
        add(arenas.serialOf(address), arenas.offset(address));
    }

    /** The next operation was a free. */
    void freed() {
        add(FREED, arenas.offset(Memory.NULL));
    }

    /** How many operations there are. */
    int length() {
        return length;
    }

    boolean isFree(int operation) {
        return serials[operation] == FREED;
    }

    /** Where the operation's block went; it was no free. */
    Place place(int operation) {
        int serial = serials[operation];
        return serial == KitArenas.NO_ARENA ? Place.RAW : new Place(serial, offsets[operation]);
    }

    /** Arenas held after the operation. */
    int held(int operation) {
        return held[operation];
    }

    /** Arenas obtained until after the operation. */
    int total(int operation) {
        return totals[operation];
    }

    /** The CRC-32 of all of it, as the recordings have it. */
    long sum() {
        PlacementSum sum = new PlacementSum();
        IntStream.range(0, length).forEach(operation -> add(sum, operation));
        return sum.value();
    }

    private void add(PlacementSum sum, int operation) {
        switch (serials[operation]) {
            case FREED -> sum.freed();
            case KitArenas.NO_ARENA -> sum.raw();
            default -> sum.served(serials[operation], offsets[operation]);
        }
    }

    private void add(int serial, int offset) {
        serials[length] = serial;
        offsets[length] = offset;
        held[length] = arenas.held();
        totals[length] = arenas.total();
        length++;
    }
}
