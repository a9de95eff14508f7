package pymemlab.objects;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.objects.ObjectLayout.KIND;
import static pymemlab.spec.objects.ObjectLayout.LENGTH;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;

/**
 * One block for all that is made once: the heads of the free lists, the buckets, the empty tuple,
 * the small integers, in this order.
 */
final class Books {

    private static final long BUCKETS = Stack.COUNT * (long) Long.BYTES;
    private static final long EMPTY_TUPLE = BUCKETS + InternTable.BYTES;
    private static final long INTEGERS = EMPTY_TUPLE + Kind.TUPLE.size(0);

    private final Memory memory;
    private final Heap heap;
    private long start;

    /** Asks for them at once, so that no call pays for it. */
    Books(Memory memory, Heap heap) {
        this.memory = memory;
        this.heap = heap;
        exist();
    }

    /** Whether they are there; if not, they are asked for again. */
    boolean exist() {
        return start != NULL || make();
    }

    long heads() {
        return start;
    }

    long buckets() {
        return start + BUCKETS;
    }

    long emptyTuple() {
        return start + EMPTY_TUPLE;
    }

    long integers() {
        return start + INTEGERS;
    }

    private boolean make() {
        start = heap.plain(INTEGERS + SmallIntegers.BYTES);
        if (start == NULL) {
            return false;
        }
        memory.fill(start, EMPTY_TUPLE, (byte) 0);
        memory.storeLong(emptyTuple() + KIND, Kind.TUPLE.number());
        memory.storeLong(emptyTuple() + LENGTH, 0);
        SmallIntegers.write(memory, integers());
        return true;
    }
}
