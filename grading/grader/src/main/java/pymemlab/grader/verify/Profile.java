package pymemlab.grader.verify;

import java.util.List;

/** What an exercise lets its submissions be made of. */
public enum Profile {
    /**
     * The state lives in simulated memory: no collections, no arrays, and a field graph of constant
     * size.
     */
    SIMULATED_MEMORY(List.of("allowed-jdk.txt"), List.of("reasons.txt")),
    /**
     * The state lives in Java objects: collections, arrays, text and streams are ordinary. Nothing
     * of it reaches a file, a clock, a thread, chance, or the inside of a class.
     */
    JAVA_OBJECTS(
            List.of("allowed-jdk.txt", "allowed-jdk-objects.txt"),
            List.of("reasons.txt", "reasons-objects.txt"));

    private final AllowedJdk jdk;
    private final Reasons reasons;

    Profile(List<String> allowed, List<String> reasons) {
        this.jdk = AllowedJdk.read(allowed);
        this.reasons = Reasons.read(reasons);
    }

    AllowedJdk jdk() {
        return jdk;
    }

    Reasons reasons() {
        return reasons;
    }

    boolean keepsStateInMemory() {
        return this == SIMULATED_MEMORY;
    }
}
