package pymemlab.raw;

import java.util.Optional;
import java.util.OptionalLong;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;
import pymemlab.spec.raw.RawAllocator;

/** The four calls in terms of {@link Block}s, whose sizes are checked before anything else. */
public final class HeapAllocator implements RawAllocator {

    private final Memory memory;
    private final Heap heap;

    public HeapAllocator(Memory memory, OperatingSystem operatingSystem) {
        this.memory = memory;
        this.heap = new Heap(memory, new Break(operatingSystem));
    }

    @Override
    public long malloc(long size) {
        return BlockSize.forPayload(size)
                .flatMap(heap::take)
                .map(Block::payload)
                .orElse(Memory.NULL);
    }

    @Override
    public long calloc(long count, long size) {
        OptionalLong bytes = BlockSize.product(count, size);
        if (bytes.isEmpty()) {
            return Memory.NULL;
        }
        long address = malloc(bytes.getAsLong());
        if (address != Memory.NULL) {
            memory.fill(address, bytes.getAsLong(), (byte) 0);
        }
        return address;
    }

    @Override
    public long realloc(long address, long size) {
        if (address == Memory.NULL) {
            return malloc(size);
        }
        Block block = Block.withPayload(memory, address);
        Optional<BlockSize> wanted = BlockSize.forPayload(size);
        if (wanted.isPresent() && heap.resize(block, wanted.get())) {
            return address;
        }
        Optional<Block> moved = wanted.flatMap(heap::take);
        moved.ifPresent(
                target -> {
                    memory.copy(address, target.payload(), block.size() - Block.HEADER);
                    heap.giveBack(block);
                });
        return moved.map(Block::payload).orElse(Memory.NULL);
    }

    @Override
    public void free(long address) {
        if (address != Memory.NULL) {
            heap.giveBack(heap.liveBlock(address));
        }
    }
}
