package pymemlab.raw;

import java.util.Optional;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** The row of all blocks, and which of them are free. */
final class Heap {

    private final Memory memory;
    private final Break systemBreak;
    private final FreeLists free;

    private long first;
    private long end;

    Heap(Memory memory, Break systemBreak) {
        this.memory = memory;
        this.systemBreak = systemBreak;
        this.free = new FreeLists(memory);
    }

    Optional<Block> take(BlockSize wanted) {
        if (first == Memory.NULL && !open()) {
            return Optional.empty();
        }
        Optional<Block> found = free.find(wanted).or(() -> grow(wanted));
        found.ifPresent(
                block -> {
                    free.remove(block);
                    keep(block, wanted);
                });
        return found;
    }

    /** Makes a used block that large without moving it, if what is behind it allows that. */
    boolean resize(Block block, BlockSize wanted) {
        if (block.size() < wanted.bytes()) {
            Block behind = block.next();
            if (behind.isUsed() || block.size() + behind.size() < wanted.bytes()) {
                return false;
            }
            free.remove(behind);
            block.mark(State.USED, block.size() + behind.size());
        }
        keep(block, wanted);
        return true;
    }

    void giveBack(Block freed) {
        Block block = freed;
        long size = freed.size();
        Block next = freed.next();
        if (!next.isUsed()) {
            free.remove(next);
            size += next.size();
        }
        if (freed.followsAFreeOne()) {
            freed.mark(State.FREE, freed.size()); // Remembered, should it be freed again.
            block = freed.previous();
            free.remove(block);
            size += block.size();
        }
        block.mark(State.FREE, size);
        free.add(block);
    }

    Block liveBlock(long address) {
        if (first == Memory.NULL || address <= first || address >= end) {
            throw new NotInTheHeap(address);
        }
        if (address % RawAllocator.ALIGNMENT != 0) {
            throw new NotInTheHeap(address);
        }
        Block block = Block.withPayload(memory, address);
        if (!block.isUsed()) {
            throw new FreedTwice(block);
        }
        return block;
    }

    private void keep(Block block, BlockSize wanted) {
        long rest = block.size() - wanted.bytes();
        if (rest < BlockSize.SMALLEST) {
            block.mark(State.USED, block.size());
            return;
        }
        block.mark(State.USED, wanted.bytes());
        Block remainder = block.next();
        remainder.begin(rest);
        giveBack(remainder);
    }

    private Optional<Block> grow(BlockSize wanted) {
        Block last = new Block(memory, end);
        long tail = last.followsAFreeOne() ? last.previous().size() : 0;
        long bytes = systemBreak.raise(wanted.bytes() - tail);
        if (bytes == 0) {
            return Optional.empty();
        }
        end += bytes;
        new Block(memory, end).begin(0);
        last.mark(State.USED, bytes);
        giveBack(last);
        return Optional.of(new Block(memory, end).previous());
    }

    private boolean open() {
        long start = systemBreak.open(FreeLists.BYTES + RawAllocator.ALIGNMENT);
        if (start == Memory.NULL) {
            return false;
        }
        free.open(start);
        first = start + FreeLists.BYTES + Block.HEADER;
        end = first;
        new Block(memory, end).begin(0);
        return true;
    }
}
