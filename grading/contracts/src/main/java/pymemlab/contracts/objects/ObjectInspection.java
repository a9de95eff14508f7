package pymemlab.contracts.objects;

import static pymemlab.spec.objects.ObjectLayout.KIND;
import static pymemlab.spec.objects.ObjectLayout.LENGTH;
import static pymemlab.spec.objects.ObjectLayout.PAYLOAD;
import static pymemlab.spec.objects.ObjectLayout.TEXT;

import pymemlab.contracts.BrokenRule;
import pymemlab.spec.control.Machine;
import pymemlab.spec.objects.Kind;

/** Looks at the bytes of objects behind everybody's back. */
final class ObjectInspection {

    private final ObjectGround ground;

    ObjectInspection(ObjectGround ground) {
        this.ground = ground;
    }

    /** Fails unless the bytes at the address are there, and there for this object alone. */
    void hasItsOwnBlock(Request request, long address) {
        if (request.isOfBooks()) {
            mustBeMapped(request, address);
            return;
        }
        Long asked = ground.raw().live().get(address);
        if (asked == null) {
            throw new BrokenRule(
                    "%s needs to return a live block of the raw allocator, but none begins at 0x%x"
                            .formatted(request.call(), address));
        }
        if (asked < request.size()) {
            throw new BrokenRule(
                    "%s needs %d bytes, but at 0x%x the raw allocator was asked for %d"
                            .formatted(request.call(), request.size(), address, asked));
        }
    }

    /** Fails unless the object is as the request says, and else as if it had never been used. */
    void isNew(Request request, long address) {
        holds(request.call(), "its kind", request.kindWord(), address + KIND);
        holds(request.call(), "its length", request.length(), address + LENGTH);
        hasContents(request.call(), request, address);
    }

    /** An owner writes whatever may be written. */
    void use(Request request, long address, long key) {
        if (request.isMutable()) {
            machine().stamp(address + PAYLOAD, request.size() - PAYLOAD, key);
        }
        if (request.isResizable()) {
            machine().poke(address + LENGTH, 1 + Math.floorMod(key, 7));
        }
    }

    private void hasContents(String what, Request request, long address) {
        if (request.kind() == Kind.STRING) {
            hasText(what, request, address + TEXT);
            return;
        }
        for (long at = PAYLOAD; at < request.size(); at += Long.BYTES) {
            holds(what, "its payload", request.bits(), address + at);
        }
    }

    private void hasText(String what, Request request, long start) {
        for (int index = 0; index < request.length(); index++) {
            int expected = request.exact() ? request.text().charAt(index) : 0;
            int actual = machine().peekByte(start + index) & 0xFF;
            if (actual != expected) {
                throw new BrokenRule(
                        "%s needs to hold 0x%02x in byte %d of its text, at 0x%x, but there is 0x%02x"
                                .formatted(what, expected, index, start + index, actual));
            }
        }
    }

    private void holds(String what, String part, long expected, long address) {
        long actual = machine().peek(address);
        if (actual != expected) {
            throw new BrokenRule(
                    "%s needs to hold %s, %s, at 0x%x, but there is %s"
                            .formatted(what, part, word(expected), address, word(actual)));
        }
    }

    private void mustBeMapped(Request request, long address) {
        boolean inside =
                ground.raw().live().entrySet().stream()
                        .anyMatch(
                                block ->
                                        block.getKey() <= address
                                                && address + request.size()
                                                        <= block.getKey() + block.getValue());
        if (!inside || address % Long.BYTES != 0) {
            throw new BrokenRule(
                    "%s needs to return a multiple of 8 with %d bytes of a live block behind it, but it returned 0x%x"
                            .formatted(request.call(), request.size(), address));
        }
    }

    private Machine machine() {
        return ground.machine();
    }

    /** Poison and addresses tell more in hexadecimal. */
    static String word(long value) {
        return value >= -9999 && value <= 9999 ? Long.toString(value) : "0x%x".formatted(value);
    }
}
