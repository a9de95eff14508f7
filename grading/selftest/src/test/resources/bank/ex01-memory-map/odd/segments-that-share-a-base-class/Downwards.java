package pymemlab.memorymap;

import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/** The stack. Its list of tables has one more than there are frames: the program's. */
final class Downwards extends Part {

    private final LinkedList<Region> frames = new LinkedList<>();
    private final LinkedList<Map<String, Long>> tables = new LinkedList<>();

    Downwards(long address) {
        super(Segment.STACK, address);
        tables.add(new HashMap<>());
    }

    long push(String name, long bytes) {
        frames.addFirst(new Region(segment(), name, low - bytes, low));
        tables.addFirst(new HashMap<>());
        low -= bytes;
        return low;
    }

    void pop() {
        if (frames.isEmpty()) {
            throw new IllegalStateException("the stack is empty");
        }
        low = frames.removeFirst().end();
        tables.removeFirst();
    }

    Map<String, Long> inner() {
        return tables.getFirst();
    }

    Map<String, Long> outer() {
        return tables.getLast();
    }

    @Override
    List<Region> regions() {
        return new ArrayList<>(frames);
    }
}
