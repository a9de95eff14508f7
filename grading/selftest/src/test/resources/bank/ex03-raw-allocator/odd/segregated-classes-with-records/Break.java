package pymemlab.raw;

import pymemlab.spec.machine.Memory;
import pymemlab.spec.machine.OperatingSystem;

/** The system's break: the one place from which memory comes. */
final class Break {

    private static final long STEP = 4096;

    private final OperatingSystem operatingSystem;

    Break(OperatingSystem operatingSystem) {
        this.operatingSystem = operatingSystem;
    }

    /** The address of the first bytes, or NULL. */
    long open(long bytes) {
        return operatingSystem.sbrk(bytes);
    }

    /** Adds this many bytes, a step if that is more; how many were added, 0 for a refusal. */
    long raise(long bytes) {
        for (Appetite appetite : Appetite.values()) {
            long wish =
                    switch (appetite) {
                        case LARGE -> Math.max(STEP, bytes);
                        case JUST_ENOUGH -> bytes;
                    };
            if (operatingSystem.sbrk(wish) != Memory.NULL) {
                return wish;
            }
        }
        return 0;
    }

    private enum Appetite {
        LARGE,
        JUST_ENOUGH
    }
}
