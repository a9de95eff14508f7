package pymemlab.contracts.memorymap;

import java.util.Optional;
import pymemlab.spec.memorymap.MemoryMap;

/**
 * What a call should answer.
 *
 * @param refusal the exception that it should throw
 * @param words the result as the story shows it
 */
record Answer(Optional<Class<? extends RuntimeException>> refusal, String words) {

    static final Answer NOTHING = new Answer(Optional.empty(), "");

    static Answer address(long address) {
        return new Answer(Optional.empty(), show(address));
    }

    static Answer refused(Class<? extends RuntimeException> exception) {
        return new Answer(Optional.of(exception), exception.getSimpleName());
    }

    static String show(long address) {
        return address == MemoryMap.NULL ? "NULL" : "0x" + Long.toHexString(address);
    }
}
