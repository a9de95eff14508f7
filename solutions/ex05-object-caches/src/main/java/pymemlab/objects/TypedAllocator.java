package pymemlab.objects;

import static pymemlab.spec.machine.Memory.NULL;
import static pymemlab.spec.objects.ObjectLayout.KIND;
import static pymemlab.spec.objects.ObjectLayout.LENGTH;
import static pymemlab.spec.objects.ObjectLayout.PAYLOAD;

import java.util.Optional;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.objects.ObjectLayout;
import pymemlab.spec.raw.RawAllocator;

/** Makes objects of each kind by the policy that CPython 3.8 has for it. */
public final class TypedAllocator implements ObjectCaches {

    private final Memory memory;
    private final Heap heap;
    private final Books books;
    private final FreeLists parked;
    private final InternTable interned;

    /** Caches without an object; their books come from the raw allocator. */
    public TypedAllocator(Memory memory, RawAllocator raw) {
        this.memory = memory;
        heap = new Heap(memory, raw);
        books = new Books(memory, heap);
        parked = new FreeLists(memory, books);
        interned = new InternTable(memory, heap, books);
    }

    @Override
    public long integer(long value) {
        if (SmallIntegers.include(value)) {
            return books.exist() ? SmallIntegers.address(books.integers(), value) : NULL;
        }
        return heap.atom(Kind.INTEGER, value);
    }

    @Override
    public long floating(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long reused = take(Stack.FLOATS);
        if (reused == NULL) {
            return heap.atom(Kind.FLOAT, bits);
        }
        memory.storeLong(reused + PAYLOAD, bits);
        return reused;
    }

    @Override
    public long list() {
        return header(Kind.LIST, Stack.LISTS);
    }

    @Override
    public long dict() {
        return header(Kind.DICT, Stack.DICTS);
    }

    @Override
    public long tuple(int length) {
        if (length == 0) {
            return books.exist() ? books.emptyTuple() : NULL;
        }
        long reused = Stack.holdsTuples(length) ? take(Stack.ofTuples(length)) : NULL;
        if (reused == NULL) {
            return heap.zeroed(Kind.TUPLE.number(), Kind.TUPLE, length);
        }
        memory.fill(reused + PAYLOAD, Kind.TUPLE.size(length) - PAYLOAD, (byte) 0);
        return reused;
    }

    @Override
    public long string(long bytes, int length) {
        return Text.isIdentifier(memory, bytes, length)
                ? interned.find(bytes, length)
                : heap.string(bytes, length);
    }

    @Override
    public long instanceOf(Kind kind, int length) {
        return heap.zeroed(kind.number() + ObjectLayout.SUBTYPE, kind, length);
    }

    @Override
    public void release(long object) {
        if (object == NULL) {
            return;
        }
        Optional<Kind> exact = kindOf(object);
        if (exact.isEmpty()) {
            heap.give(object);
            return;
        }
        switch (exact.get()) {
            case INTEGER -> releaseInteger(object);
            case FLOAT -> park(object, Stack.FLOATS, FLOATS_PARKED);
            case LIST -> park(object, Stack.LISTS, LISTS_PARKED);
            case DICT -> park(object, Stack.DICTS, DICTS_PARKED);
            case TUPLE -> releaseTuple(object);
            case STRING -> releaseString(object);
        }
    }

    @Override
    public long clear() {
        return books.exist() ? parked.clear(heap) : 0;
    }

    @Override
    public boolean isShared(long object) {
        if (object == NULL) {
            return false;
        }
        return kindOf(object)
                .filter(
                        kind ->
                                switch (kind) {
                                    case INTEGER -> SmallIntegers.include(value(object));
                                    case TUPLE -> length(object) == 0;
                                    case STRING -> interned.holds(object);
                                    case FLOAT, LIST, DICT -> false;
                                })
                .isPresent();
    }

    private long header(Kind kind, int stack) {
        long reused = take(stack);
        if (reused == NULL) {
            return heap.zeroed(kind.number(), kind, 0);
        }
        memory.fill(reused + LENGTH, kind.size(0) - LENGTH, (byte) 0);
        return reused;
    }

    private long take(int stack) {
        return books.exist() ? parked.take(stack) : NULL;
    }

    private void park(long object, int stack, int most) {
        if (!books.exist() || !parked.put(stack, object, most)) {
            heap.give(object);
        }
    }

    private void releaseInteger(long object) {
        if (!SmallIntegers.include(value(object))) {
            heap.give(object);
        }
    }

    private void releaseTuple(long object) {
        long length = length(object);
        if (Stack.holdsTuples(length)) {
            park(object, Stack.ofTuples(length), TUPLES_PARKED);
        } else if (length != 0) {
            heap.give(object);
        }
    }

    private void releaseString(long object) {
        if (!interned.holds(object) || interned.release(object)) {
            heap.give(object);
        }
    }

    /** Empty for a subtype's object, which no cache may hold. */
    private Optional<Kind> kindOf(long object) {
        return Kind.numbered(memory.loadLong(object + KIND));
    }

    private long length(long object) {
        return memory.loadLong(object + LENGTH);
    }

    private long value(long integer) {
        return memory.loadLong(integer + PAYLOAD);
    }
}
