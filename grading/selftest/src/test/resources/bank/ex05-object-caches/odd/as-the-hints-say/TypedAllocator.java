package pymemlab.objects;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.objects.ObjectLayout;
import pymemlab.spec.raw.RawAllocator;

/** Everything in one class; heads and counts in two words each; all books when first needed. */
public final class TypedAllocator implements ObjectCaches {

    private static final int NEXT = 16;
    private static final int OWNERS = 24;
    private static final int HASH = 32;

    private final Memory memory;
    private final RawAllocator raw;
    private long integers;
    private long heads; // 16 bytes each: 1 to 19 tuples, 20 floats, 21 lists, 22 dicts.
    private long emptyTuple;
    private long buckets;

    public TypedAllocator(Memory memory, RawAllocator raw) {
        this.memory = memory;
        this.raw = raw;
    }

    @Override
    public long integer(long value) {
        if (value < SMALLEST_SHARED || value > LARGEST_SHARED) {
            long made = object(Kind.INTEGER.number(), 0, 24);
            if (made != 0) {
                memory.storeLong(made + 16, value);
            }
            return made;
        }
        if (integers == 0) {
            makeIntegers();
        }
        return integers == 0 ? 0 : integers + (value - SMALLEST_SHARED) * 24;
    }

    @Override
    public long floating(double value) {
        long made = reuse(20);
        if (made == 0) {
            made = object(Kind.FLOAT.number(), 0, 24);
        }
        if (made != 0) {
            memory.storeLong(made + 16, Double.doubleToRawLongBits(value));
        }
        return made;
    }

    @Override
    public long list() {
        return header(Kind.LIST, 21);
    }

    @Override
    public long dict() {
        return header(Kind.DICT, 22);
    }

    @Override
    public long tuple(int length) {
        if (length < 0) {
            return 0;
        }
        if (length == 0) {
            if (emptyTuple == 0) {
                emptyTuple = object(Kind.TUPLE.number(), 0, 16);
            }
            return emptyTuple;
        }
        long made = length <= LONGEST_PARKED ? reuse(length) : 0;
        if (made == 0) {
            made = object(Kind.TUPLE.number(), length, Kind.TUPLE.size(length));
        }
        return zeroed(made, Kind.TUPLE, length);
    }

    @Override
    public long instanceOf(Kind kind, int length) {
        if (length < 0) {
            return 0;
        }
        long number = kind.number() + ObjectLayout.SUBTYPE;
        return zeroed(object(number, length, kind.size(length)), kind, length);
    }

    @Override
    public long string(long bytes, int length) {
        if (length < 0) {
            return 0;
        }
        if (!isName(bytes, length)) {
            return copied(bytes, length);
        }
        if (!haveBuckets()) {
            return 0;
        }
        long hash = hash(bytes, length);
        long bucket = buckets + (hash & 255) * 8;
        for (long at = memory.loadLong(bucket); at != 0; at = memory.loadLong(at + NEXT)) {
            if (memory.loadLong(at + HASH) == hash && isSame(at, bytes, length)) {
                memory.storeLong(at + OWNERS, memory.loadLong(at + OWNERS) + 1);
                return at;
            }
        }
        long made = copied(bytes, length);
        if (made != 0) {
            memory.storeLong(made + OWNERS, 1);
            memory.storeLong(made + HASH, hash);
            memory.storeLong(made + NEXT, memory.loadLong(bucket));
            memory.storeLong(bucket, made);
        }
        return made;
    }

    @Override
    public void release(long object) {
        if (object == 0) {
            return;
        }
        long number = memory.loadLong(object);
        if (number == Kind.FLOAT.number()) {
            park(object, 20, FLOATS_PARKED);
        } else if (number == Kind.LIST.number()) {
            park(object, 21, LISTS_PARKED);
        } else if (number == Kind.DICT.number()) {
            park(object, 22, DICTS_PARKED);
        } else if (number == Kind.TUPLE.number()) {
            long length = memory.loadLong(object + 8);
            if (length > LONGEST_PARKED) {
                raw.free(object);
            } else if (length > 0) {
                park(object, (int) length, TUPLES_PARKED);
            }
        } else if (number == Kind.STRING.number() && memory.loadLong(object + OWNERS) > 0) {
            releaseName(object);
        } else if (!isShared(object)) {
            raw.free(object);
        }
    }

    @Override
    public long clear() {
        if (heads == 0) {
            return 0;
        }
        long count = 0;
        for (int stack = 1; stack <= 22; stack++) {
            long block = reuse(stack);
            while (block != 0) {
                raw.free(block);
                count++;
                block = reuse(stack);
            }
        }
        return count;
    }

    @Override
    public boolean isShared(long object) {
        if (object == 0) {
            return false;
        }
        long number = memory.loadLong(object);
        if (number == Kind.INTEGER.number()) {
            long value = memory.loadLong(object + 16);
            return value >= SMALLEST_SHARED && value <= LARGEST_SHARED;
        }
        if (number == Kind.TUPLE.number()) {
            return memory.loadLong(object + 8) == 0;
        }
        return number == Kind.STRING.number() && memory.loadLong(object + OWNERS) > 0;
    }

    private long object(long number, long length, long size) {
        long made = raw.malloc(size);
        if (made != 0) {
            memory.storeLong(made, number);
            memory.storeLong(made + 8, length);
        }
        return made;
    }

    private long header(Kind kind, int stack) {
        long made = reuse(stack);
        if (made == 0) {
            made = object(kind.number(), 0, kind.size(0));
        }
        if (made != 0) {
            memory.storeLong(made + 8, 0);
        }
        return zeroed(made, kind, 0);
    }

    private long zeroed(long object, Kind kind, int length) {
        for (long at = 16; object != 0 && at + 8 <= kind.size(length); at += 8) {
            memory.storeLong(object + at, 0);
        }
        if (object != 0 && kind == Kind.STRING) {
            memory.fill(object + ObjectLayout.TEXT, length, (byte) 0);
        }
        return object;
    }

    private void makeIntegers() {
        integers = raw.malloc(262 * 24);
        for (int index = 0; integers != 0 && index < 262; index++) {
            long integer = integers + index * 24L;
            memory.storeLong(integer, Kind.INTEGER.number());
            memory.storeLong(integer + 8, 0);
            memory.storeLong(integer + 16, index + SMALLEST_SHARED);
        }
    }

    private long reuse(int stack) {
        if (heads == 0) {
            return 0;
        }
        long head = heads + 16L * stack;
        long block = memory.loadLong(head);
        if (block != 0) {
            memory.storeLong(head, memory.loadLong(block + NEXT));
            memory.storeLong(head + 8, memory.loadLong(head + 8) - 1);
        }
        return block;
    }

    private void park(long object, int stack, int most) {
        if (heads == 0) {
            heads = raw.calloc(23, 16);
        }
        long head = heads + 16L * stack;
        if (heads == 0 || memory.loadLong(head + 8) >= most) {
            raw.free(object);
            return;
        }
        memory.storeLong(object + NEXT, memory.loadLong(head));
        memory.storeLong(head, object);
        memory.storeLong(head + 8, memory.loadLong(head + 8) + 1);
    }

    private boolean haveBuckets() {
        if (buckets == 0) {
            buckets = raw.calloc(BUCKETS, 8);
        }
        return buckets != 0;
    }

    private long copied(long bytes, int length) {
        long made = object(Kind.STRING.number(), length, Kind.STRING.size(length));
        if (made != 0) {
            memory.storeLong(made + OWNERS, 0);
            memory.copy(bytes, made + ObjectLayout.TEXT, length);
        }
        return made;
    }

    private void releaseName(long string) {
        long owners = memory.loadLong(string + OWNERS) - 1;
        memory.storeLong(string + OWNERS, owners);
        if (owners > 0) {
            return;
        }
        long link = buckets + (memory.loadLong(string + HASH) & 255) * 8;
        while (memory.loadLong(link) != string) {
            link = memory.loadLong(link) + NEXT;
        }
        memory.storeLong(link, memory.loadLong(string + NEXT));
        raw.free(string);
    }

    private boolean isName(long bytes, int length) {
        for (int index = 0; index < length; index++) {
            byte c = memory.loadByte(bytes + index);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && c != '_' && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return length > 0;
    }

    private boolean isSame(long string, long bytes, int length) {
        if (memory.loadLong(string + 8) != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (memory.loadByte(string + 40 + index) != memory.loadByte(bytes + index)) {
                return false;
            }
        }
        return true;
    }

    private long hash(long bytes, int length) {
        int hash = 0;
        for (int index = 0; index < length; index++) {
            hash = 31 * hash + memory.loadByte(bytes + index);
        }
        return hash;
    }
}
