package pymemlab.objects;

import java.util.Optional;
import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectCaches;
import pymemlab.spec.objects.ObjectLayout;
import pymemlab.spec.raw.RawAllocator;

/** Hands each request to its type; books of each type are made when it is first needed. */
public final class TypedAllocator implements ObjectCaches {

    private final Memory memory;
    private final Blocks blocks;
    private final Integers integers;
    private final Stack floats;
    private final Stack lists;
    private final Stack dicts;
    private final Tuples tuples;
    private final Strings strings;

    public TypedAllocator(Memory memory, RawAllocator raw) {
        this.memory = memory;
        blocks = new Blocks(memory, raw);
        integers = new Integers(memory, blocks);
        floats = new Stack(memory, blocks, FLOATS_PARKED);
        lists = new Stack(memory, blocks, LISTS_PARKED);
        dicts = new Stack(memory, blocks, DICTS_PARKED);
        tuples = new Tuples(memory, blocks);
        strings = new Strings(memory, blocks);
    }

    @Override
    public long integer(long value) {
        return Integers.isSmall(value) ? integers.shared(value) : integers.fresh(value);
    }

    @Override
    public long floating(double value) {
        long made = floats.pop().orElseGet(() -> blocks.make(Kind.FLOAT, 0));
        if (made != Memory.NULL) {
            memory.storeLong(made + ObjectLayout.PAYLOAD, Double.doubleToRawLongBits(value));
        }
        return made;
    }

    @Override
    public long list() {
        return lists.pop().map(o -> blocks.wiped(o, Kind.LIST, 0))
                .orElseGet(() -> blocks.make(Kind.LIST, 0));
    }

    @Override
    public long dict() {
        return dicts.pop().map(o -> blocks.wiped(o, Kind.DICT, 0))
                .orElseGet(() -> blocks.make(Kind.DICT, 0));
    }

    @Override
    public long tuple(int length) {
        return tuples.make(length);
    }

    @Override
    public long string(long bytes, int length) {
        return strings.make(bytes, length);
    }

    @Override
    public long instanceOf(Kind kind, int length) {
        long made = blocks.make(kind, length);
        if (made != Memory.NULL) {
            memory.storeLong(made, kind.number() | ObjectLayout.SUBTYPE);
        }
        return made;
    }

    @Override
    public void release(long object) {
        if (object == Memory.NULL) {
            return;
        }
        Optional<Kind> kind = Kind.numbered(memory.loadLong(object));
        if (kind.isEmpty()) {
            blocks.back(object);
            return;
        }
        switch (kind.get()) {
            case INTEGER:
                integers.release(object);
                break;
            case FLOAT:
                floats.push(object);
                break;
            case LIST:
                lists.push(object);
                break;
            case DICT:
                dicts.push(object);
                break;
            case TUPLE:
                tuples.release(object);
                break;
            default:
                strings.release(object);
        }
    }

    @Override
    public long clear() {
        return floats.clear() + lists.clear() + dicts.clear() + tuples.clear();
    }

    @Override
    public boolean isShared(long object) {
        if (object == Memory.NULL) {
            return false;
        }
        Kind kind = Kind.numbered(memory.loadLong(object)).orElse(null);
        return kind == Kind.INTEGER && integers.isShared(object)
                || kind == Kind.TUPLE && tuples.isShared(object)
                || kind == Kind.STRING && strings.isShared(object);
    }
}
