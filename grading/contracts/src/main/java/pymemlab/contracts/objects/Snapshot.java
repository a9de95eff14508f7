package pymemlab.contracts.objects;

import static pymemlab.spec.objects.ObjectLayout.PAYLOAD;
import static pymemlab.spec.objects.ObjectLayout.TEXT;

import java.util.ArrayList;
import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.objects.Kind;

/** The bytes of an object at one moment, but for those of a string that are the allocator's own. */
final class Snapshot {

    private final Machine machine;
    private final Request request;
    private final long address;
    private final List<Long> words;

    private Snapshot(Machine machine, Request request, long address) {
        this.machine = machine;
        this.request = request;
        this.address = address;
        words = now();
    }

    static Snapshot of(Machine machine, Request request, long address) {
        return new Snapshot(machine, request, address);
    }

    /** Fails unless all bytes are as they were. */
    void mustBeUnchanged(String name) {
        int index = 0;
        for (long at = 0; at < request.size(); at += Long.BYTES) {
            if (!isOwners(at)) {
                continue;
            }
            long before = words.get(index++);
            if (word(at) != before) {
                throw new BrokenRule(
                        "%s is live and needs to keep %s at 0x%x, but there is %s"
                                .formatted(
                                        name,
                                        ObjectInspection.word(before),
                                        address + at,
                                        ObjectInspection.word(word(at))));
            }
        }
    }

    private List<Long> now() {
        List<Long> found = new ArrayList<>();
        for (long at = 0; at < request.size(); at += Long.BYTES) {
            if (isOwners(at)) {
                found.add(word(at));
            }
        }
        return found;
    }

    private boolean isOwners(long at) {
        return request.kind() != Kind.STRING || at < PAYLOAD || at >= TEXT;
    }

    /** What lies behind the object's last byte belongs to nobody. */
    private long word(long at) {
        long bytes = Math.min(Long.BYTES, request.size() - at);
        long word = machine.peek(address + at);
        return bytes == Long.BYTES ? word : word & (1L << bytes * Byte.SIZE) - 1;
    }
}
