package pymemlab.refcount;

import static pymemlab.spec.machine.Memory.NULL;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.raw.RawAllocator;

/** The deaths that follow from one, first come, first served; the counts link those who wait. */
final class Funeral {

    private final Memory memory;
    private final RawAllocator raw;
    private final Mourning mourning;
    private long first = NULL;
    private long last = NULL;

    Funeral(Memory memory, RawAllocator raw, Mourning mourning) {
        this.memory = memory;
        this.raw = raw;
        this.mourning = mourning;
    }

    void of(Header dead) {
        receive(dead);
        while (first != NULL) {
            Header next = new Header(memory, first);
            first = -next.count();
            memory.storeLong(next.address(), 1);
            bury(next);
        }
    }

    private void receive(Header dead) {
        if (Witness.is(dead)) {
            new Witness(dead).leave();
            raw.free(dead.address());
            return;
        }
        if (first == NULL) {
            first = dead.address();
        } else {
            memory.storeLong(last, -dead.address());
        }
        last = dead.address();
    }

    private void bury(Header header) {
        mourning.lastWords(header);
        header.count(-1);
        if (!header.isDead()) {
            return;
        }
        Witness newest = new Witness(header.ownWord().header());
        for (Witness each = newest; each.exists(); each = each.older()) {
            each.forget();
            each.header().count(1);
        }
        Witness each = newest;
        while (each.exists()) {
            mourning.tell(each);
            Witness older = each.older();
            release(each.header());
            each = older;
        }
        for (long turn = 0; turn < header.length(); turn++) {
            release(mourning.slot(header, turn).header());
        }
        raw.free(header.address());
    }

    private void release(Header header) {
        if (!header.exists()) {
            return;
        }
        header.count(-1);
        if (header.isDead()) {
            receive(header);
        }
    }
}
