package pymemlab.contracts.pool;

import java.util.Optional;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.contracts.heap.Block;
import pymemlab.contracts.heap.Ground;
import pymemlab.contracts.heap.KitRaw;
import pymemlab.contracts.heap.WatchedHeap;
import pymemlab.spec.machine.Region;
import pymemlab.spec.pool.ObjectAllocator;

/** An object allocator under watch, with the arenas and the raw allocator that it was given. */
final class WatchedPools {

    private static final int RAW_BYTES = 1 << 20;

    private final PoolGround ground;
    private final ObjectAllocator allocator;
    private final WatchedHeap heap;

    private WatchedPools(ObjectAllocatorSubject subject, PoolGround ground) {
        this.ground = ground;
        Scene.current().watched(ground.machine());
        Story story = Scene.current().story();
        story.anew(); // A test that makes several allocators tells of the one that broke.
        story.call("new SmallObjectAllocator(memory, arenas, raw)");
        allocator = subject.newAllocator(ground.machine().memory(), ground.arenas(), ground.raw());
        story.takeBack();
        CensusTaker taker = new CensusTaker(allocator, ground.arenas());
        heap = new WatchedHeap(taker, ground.machine(), new PoolOrRaw());
        Scene.current().draw(new PoolPicture(ground.arenas(), taker.census())::text);
    }

    /** With room for a few arenas. */
    static WatchedPools of(ObjectAllocatorSubject subject) {
        return withArenas(subject, 8);
    }

    static WatchedPools withArenas(ObjectAllocatorSubject subject, int most) {
        return over(subject, PoolGround.of(most, RAW_BYTES));
    }

    static WatchedPools over(ObjectAllocatorSubject subject, PoolGround ground) {
        return new WatchedPools(subject, ground);
    }

    WatchedHeap heap() {
        return heap;
    }

    ObjectAllocator allocator() {
        return allocator;
    }

    KitArenas arenas() {
        return ground.arenas();
    }

    KitRaw raw() {
        return ground.raw();
    }

    PoolGround ground() {
        return ground;
    }

    /** Asks, and leaves the question in the story. */
    boolean owns(String what, long address) {
        Story story = Scene.current().story();
        story.call("owns(%s)".formatted(what));
        boolean answer = allocator.owns(address);
        story.returned(answer);
        return answer;
    }

    /** Lets at most so many arenas be held, and leaves that in the story. */
    void letArenasBe(int most) {
        Scene.current()
                .story()
                .call("from here on obtain() gives %d arenas at most".formatted(most));
        arenas().limit(most);
    }

    /** Lets the raw allocator give nothing more, and leaves that in the story. */
    void letRawBeFull() {
        Scene.current().story().call("from here on the raw allocator has no room");
        raw().limit(raw().held());
    }

    void mustComeFromAnArena(String call, Block block) {
        if (arenas().serialOf(block.address()) == KitArenas.NO_ARENA) {
            throw new BrokenRule(
                    "%s needs a block of an arena, but %s at 0x%x lies in none"
                            .formatted(call, block.name(), block.address()));
        }
    }

    void mustComeFromRaw(String call, Block block) {
        if (!raw().isLive(block.address())) {
            throw new BrokenRule(
                    "%s needs a block of the raw allocator, but 0x%x is none of its live blocks"
                            .formatted(call, block.address()));
        }
    }

    /** Fails if more arenas are held; {@code need} says why so many are enough. */
    void mustHoldAtMost(int most, String need) {
        if (arenas().held() > most) {
            throw new BrokenRule(
                    "%s, but %d are held (right is at most %d)"
                            .formatted(need, arenas().held(), most));
        }
    }

    /** The pool's address. */
    static long poolOf(Block block) {
        return block.address() & -ObjectAllocator.POOL_SIZE;
    }

    /** What the blocks of this size's class have, in bytes. */
    static long blockSize(long size) {
        return size + ObjectAllocator.ALIGNMENT - 1 & -ObjectAllocator.ALIGNMENT;
    }

    /** How many blocks of this size's class a pool holds. */
    static int blocksInPool(long size) {
        return (int)
                ((ObjectAllocator.POOL_SIZE - ObjectAllocator.POOL_HEADER_SIZE) / blockSize(size));
    }

    /** Blocks lie in an arena that is held, or are live blocks of the raw allocator. */
    private final class PoolOrRaw implements Ground {

        @Override
        public Optional<Region> around(long address) {
            if (arenas().serialOf(address) != KitArenas.NO_ARENA) {
                long pool = address & -ObjectAllocator.POOL_SIZE;
                return Optional.of(new Region("pool", pool, pool + ObjectAllocator.POOL_SIZE));
            }
            return Optional.ofNullable(raw().live().get(address))
                    .map(size -> new Region("raw block", address, address + Math.max(1, size)));
        }

        @Override
        public String inWords() {
            return "one pool of a held arena or one live block of the raw allocator";
        }

        @Override
        public String extent() {
            return "arenas held: %d".formatted(arenas().held());
        }
    }
}
