package pymemlab.contracts.pool;

import java.util.SplittableRandom;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Seed;
import pymemlab.spec.control.Machine;
import pymemlab.spec.control.Meter;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.pool.ObjectAllocator;

/** Many live blocks of all classes, of which one is exchanged for another again and again. */
final class Crowd {

    private static final int EXCHANGES = 4000;
    private static final int ARENAS = 160;
    private static final int RAW_BYTES = 1 << 20;
    private static final long BUDGET = 2_000_000_000;
    private static final int LARGEST = 512;

    private final SplittableRandom random = new SplittableRandom(Seed.ofRun());
    private final PoolGround ground = new PoolGround(ARENAS, RAW_BYTES, BUDGET);
    private final ObjectAllocator allocator;
    private final long[] blocks;
    private final int[] sizes;

    Crowd(ObjectAllocatorSubject subject, int count) {
        Machine machine = Scene.current().watched(ground.machine());
        allocator = subject.newAllocator(machine.memory(), ground.arenas(), ground.raw());
        blocks = new long[count];
        sizes = new int[count];
    }

    double costOfACall() {
        Scene.current()
                .story()
                .call("exchanging %d of %,d live blocks".formatted(EXCHANGES, blocks.length));
        for (int place = 0; place < blocks.length; place++) {
            fill(place);
        }
        Meter.Reading before = ground.machine().meter().read();
        for (int exchange = 0; exchange < EXCHANGES; exchange++) {
            int place = random.nextInt(blocks.length);
            empty(place);
            fill(place);
        }
        double cost = ground.machine().meter().since(before).cost() / (2.0 * EXCHANGES);
        Scene.current().story().returned("%.1f units a call".formatted(cost));
        Scene.current().done(ground.machine());
        return cost;
    }

    private void fill(int place) {
        sizes[place] = 1 + random.nextInt(LARGEST);
        blocks[place] = allocator.malloc(sizes[place]);
        if (blocks[place] == Memory.NULL) {
            throw new BrokenRule(
                    "malloc(%d) needs a block, but it returned NULL".formatted(sizes[place]));
        }
        ground.machine().stamp(blocks[place], sizes[place], place);
    }

    private void empty(int place) {
        if (ground.machine().intact(blocks[place], sizes[place], place) < sizes[place]) {
            throw new BrokenRule(
                    "a block of %d bytes at 0x%x needs to keep its bytes among many, but some have changed"
                            .formatted(sizes[place], blocks[place]));
        }
        allocator.free(blocks[place]);
    }
}
