package pymemlab.objects;

import static pymemlab.spec.objects.ObjectCaches.LARGEST_SHARED;
import static pymemlab.spec.objects.ObjectCaches.SMALLEST_SHARED;
import static pymemlab.spec.objects.ObjectLayout.KIND;
import static pymemlab.spec.objects.ObjectLayout.LENGTH;
import static pymemlab.spec.objects.ObjectLayout.PAYLOAD;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.objects.Kind;

/** The integers that exist once, side by side, so that an address is computed and not looked up. */
final class SmallIntegers {

    private static final long SIZE = Kind.INTEGER.size(0);

    static final long BYTES = (LARGEST_SHARED - SMALLEST_SHARED + 1) * SIZE;

    private SmallIntegers() {}

    static boolean include(long value) {
        return value >= SMALLEST_SHARED && value <= LARGEST_SHARED;
    }

    static long address(long integers, long value) {
        return integers + (value - SMALLEST_SHARED) * SIZE;
    }

    static void write(Memory memory, long integers) {
        for (long value = SMALLEST_SHARED; value <= LARGEST_SHARED; value++) {
            long integer = address(integers, value);
            memory.storeLong(integer + KIND, Kind.INTEGER.number());
            memory.storeLong(integer + LENGTH, 0);
            memory.storeLong(integer + PAYLOAD, value);
        }
    }
}
