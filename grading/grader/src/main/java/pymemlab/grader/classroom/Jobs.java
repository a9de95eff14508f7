package pymemlab.grader.classroom;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many submissions a machine can judge at once.
 *
 * @param processors that it has
 * @param memory that it has, in bytes
 */
public record Jobs(int processors, long memory) {

    /** A compiler, a harness and one that waits, each with its own heap. */
    private static final long BYTES_OF_ONE = 1L << 30;

    /** This machine, or as much of it as its container gives. */
    public static Jobs here() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : BYTES_OF_ONE;
        return new Jobs(Runtime.getRuntime().availableProcessors(), memory);
    }

    /** Half of the processors: each submission keeps its judge busy too. */
    public int usual() {
        return Math.max(1, Math.min(processors / 2, most()));
    }

    /** What fits into the memory beside the judge itself. */
    public int most() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, memory / BYTES_OF_ONE - 1));
    }
}
