package pymemlab.contracts.trace;

import java.util.Optional;

/** Where an allocator may put its blocks. */
@FunctionalInterface
public interface Territory {

    /** What is wrong with a block of {@code size} bytes there: "… needs what, but what is". */
    Optional<String> objection(long address, long size);
}
