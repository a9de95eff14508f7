package pymemlab.grader.harness;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.grader.jvm.Role;
import pymemlab.spec.machine.ServiceHatch;

/** What the processes that replay a trace are started with: what a harness has, and more memory. */
public final class TraceRole {

    private static final List<String> DEFAULT_COMPILER =
            List.of("-XX:TieredStopAtLevel=4", WarmUp.flag());

    private TraceRole() {}

    /** One that measures. */
    public static Role measuring() {
        return role(List.of());
    }

    /** One that looks at the clock, on a machine as every graded one. */
    public static Role timing() {
        return role(DEFAULT_COMPILER);
    }

    /** One that looks at the clock, on a machine that does not count. */
    public static Role timingUncounted() {
        return role(
                Stream.concat(
                                DEFAULT_COMPILER.stream(),
                                Stream.of("-D%s=true".formatted(ServiceHatch.UNCOUNTED)))
                        .toList());
    }

    private static Role role(List<String> flags) {
        Role harness = HarnessRole.role();
        return new Role(
                harness.name(),
                TraceMain.class.getName(),
                harness.jars(),
                Stream.of(harness.flags(), List.of("-Xmx512m"), flags)
                        .flatMap(List::stream)
                        .toList(),
                List.of());
    }
}
