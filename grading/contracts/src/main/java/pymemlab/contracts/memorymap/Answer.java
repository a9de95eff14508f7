package pymemlab.contracts.memorymap;

import java.util.Optional;
import java.util.OptionalLong;
import pymemlab.spec.memorymap.MemoryMap;

/**
 * What a call answers, or should answer.
 *
 * @param refusal the exception that it should throw
 * @param value the address that it returns; empty if it returns nothing
 */
record Answer(Optional<Class<? extends RuntimeException>> refusal, OptionalLong value) {

    static final Answer NOTHING = new Answer(Optional.empty(), OptionalLong.empty());

    static Answer address(long address) {
        return new Answer(Optional.empty(), OptionalLong.of(address));
    }

    static Answer refused(Class<? extends RuntimeException> exception) {
        return new Answer(Optional.of(exception), OptionalLong.empty());
    }

    /** As the story shows it. */
    String words() {
        return refusal.map(Class::getSimpleName)
                .orElseGet(() -> value.isPresent() ? show(value.getAsLong()) : "nothing");
    }

    static String show(long address) {
        return address == MemoryMap.NULL ? "NULL" : "0x" + Long.toHexString(address);
    }
}
