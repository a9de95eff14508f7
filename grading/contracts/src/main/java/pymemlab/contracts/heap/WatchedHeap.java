package pymemlab.contracts.heap;

import java.util.Optional;
import java.util.function.LongSupplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.InvalidFree;
import pymemlab.spec.raw.RawAllocator;

/**
 * An allocator under watch. It knows every live block, fills each with bytes that nobody else
 * knows, and writes every call down.
 */
public final class WatchedHeap {

    private final Story story = Scene.current().story();
    private final LiveBlocks live = new LiveBlocks();
    private final HeapInspection inspection;
    private final Machine machine;
    private final RawAllocator allocator;
    private int named;

    /**
     * Watches an allocator.
     *
     * @param ground where its blocks may lie
     */
    public WatchedHeap(RawAllocator allocator, Machine machine, Ground ground) {
        this.allocator = allocator;
        this.machine = machine;
        inspection = new HeapInspection(machine, ground, live);
    }

    public Block malloc(long size) {
        return mustExist(mallocOf(size), tryMalloc(size));
    }

    /** A block, or nothing if NULL was returned. */
    public Optional<Block> tryMalloc(long size) {
        return newBlock(mallocOf(size), size, () -> allocator.malloc(size));
    }

    /** A block whose bytes are all 0. */
    public Block calloc(long count, long size) {
        String call = "calloc(%d, %d)".formatted(count, size);
        return mustExist(call, tryCalloc(count, size));
    }

    public Optional<Block> tryCalloc(long count, long size) {
        String call = "calloc(%d, %d)".formatted(count, size);
        String name = nextName();
        story.call("%s = %s".formatted(name, call));
        long address = allocator.calloc(count, size);
        story.returned(hex(address));
        if (address == Memory.NULL) {
            return Optional.empty();
        }
        Block block = new Block(name, address, count * size, key());
        live.add(block); // Before the look at its bytes: the picture shows where they are.
        inspection.liesOnItsGround(call, block);
        inspection.isZero(call, block);
        stamp(block);
        return Optional.of(block);
    }

    /** The block at its new size. What both sizes hold must have stayed. */
    public Block realloc(Block block, long size) {
        String call = "realloc(%s, %d)".formatted(block.name(), size);
        return mustExist(call, tryRealloc(block, size));
    }

    /** The block at its new size, or nothing if NULL was returned; then the old one lives on. */
    public Optional<Block> tryRealloc(Block block, long size) {
        String call = "realloc(%s, %d)".formatted(block.name(), size);
        story.call("%s = %s".formatted(block.name(), call));
        long address = allocator.realloc(block.address(), size);
        story.returned(hex(address));
        if (address == Memory.NULL) {
            return Optional.empty();
        }
        live.remove(block);
        Block moved = new Block(block.name(), address, size, block.key());
        live.add(moved);
        inspection.liesOnItsGround(call, moved);
        inspection.hasKept("through " + call, moved, Math.min(size, block.size()));
        machine.stamp(address, size, moved.key());
        return Optional.of(moved);
    }

    /** {@code realloc(NULL, size)}. */
    public Block reallocOfNull(long size) {
        String call = "realloc(NULL, %d)".formatted(size);
        return mustExist(call, newBlock(call, size, () -> allocator.realloc(Memory.NULL, size)));
    }

    public void free(Block block) {
        story.call("free(%s)".formatted(block.name()));
        allocator.free(block.address());
        live.remove(block);
    }

    public void freeNull() {
        story.call("free(NULL)");
        allocator.free(Memory.NULL);
    }

    /** The address must be refused, and nothing changes. */
    public void mustRefuseToFree(String what, long address) {
        String call = "free(0x%x)".formatted(address);
        story.call(call + ", " + what);
        try {
            allocator.free(address);
        } catch (InvalidFree expected) {
            story.returned("InvalidFree");
            return;
        }
        throw new BrokenRule(
                "%s needs to throw InvalidFree, because 0x%x is no live block, but it returned"
                        .formatted(call, address));
    }

    /** The request must be answered with NULL; a heap that exists already keeps its size. */
    public void mustRefuse(String call, LongSupplier request) {
        long before = inspection.footprint();
        story.call(call);
        long address = request.getAsLong();
        story.returned(hex(address));
        if (address != Memory.NULL) {
            throw new BrokenRule(
                    "%s needs to return NULL, but it returned 0x%x".formatted(call, address));
        }
        if (before > 0 && inspection.footprint() != before) {
            throw new BrokenRule(
                    "%s was refused, so the heap must stay at %,d bytes, but it has %,d"
                            .formatted(call, before, inspection.footprint()));
        }
    }

    /** Tells many calls in one line. */
    public void inShort(String line, Runnable calls) {
        story.inShort(line, calls);
    }

    public HeapInspection inspection() {
        return inspection;
    }

    public LiveBlocks live() {
        return live;
    }

    public Machine machine() {
        return machine;
    }

    public RawAllocator allocator() {
        return allocator;
    }

    private Optional<Block> newBlock(String call, long size, LongSupplier request) {
        String name = nextName();
        story.call("%s = %s".formatted(name, call));
        long address = request.getAsLong();
        story.returned(hex(address));
        return accept(call, name, address, size);
    }

    private Optional<Block> accept(String call, String name, long address, long size) {
        if (address == Memory.NULL) {
            return Optional.empty();
        }
        Block block = new Block(name, address, size, key());
        live.add(block);
        inspection.liesOnItsGround(call, block);
        stamp(block);
        return Optional.of(block);
    }

    /** Two owners of a byte would each find it lost: then the overlap is what is to be told. */
    private void stamp(Block block) {
        if (!live.clashes(block)) {
            machine.stamp(block.address(), block.size(), block.key());
        }
    }

    private Block mustExist(String call, Optional<Block> block) {
        return block.orElseThrow(
                () ->
                        new BrokenRule(
                                "%s needs to return a block, but it returned NULL"
                                        .formatted(call)));
    }

    private long key() {
        return 0x5EED + 7919L * named;
    }

    private String nextName() {
        int number = named++;
        String letter = Character.toString('a' + number % 26);
        return number < 26 ? letter : letter + number / 26;
    }

    /** By hand: some tests say it a hundred thousand times. */
    private static String mallocOf(long size) {
        return "malloc(" + size + ")";
    }

    private static String hex(long address) {
        return address == Memory.NULL ? "NULL" : "0x" + Long.toHexString(address);
    }
}
