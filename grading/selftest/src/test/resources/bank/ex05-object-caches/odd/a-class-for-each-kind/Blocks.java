package pymemlab.objects;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;
import pymemlab.spec.objects.ObjectLayout;
import pymemlab.spec.raw.RawAllocator;

record Blocks(Memory memory, RawAllocator raw) {

    long make(Kind kind, int length) {
        long made = length < 0 ? Memory.NULL : raw.calloc(1, kind.size(length));
        if (made != Memory.NULL) {
            memory.storeLong(made, kind.number());
            memory.storeLong(made + ObjectLayout.LENGTH, length);
        }
        return made;
    }

    long wiped(long object, Kind kind, int length) {
        memory.storeLong(object, kind.number());
        memory.storeLong(object + ObjectLayout.LENGTH, length);
        memory.fill(object + ObjectLayout.PAYLOAD, kind.size(length) - 16, (byte) 0);
        return object;
    }

    long table(long words) {
        return raw.calloc(words, Long.BYTES);
    }

    void back(long block) {
        raw.free(block);
    }
}
