package pymemlab.grader.harness;

import java.util.List;
import java.util.stream.Stream;
import pymemlab.grader.jvm.Role;
import pymemlab.spec.machine.ServiceHatch;

/** What the process that times a cycle collector is started with. */
public final class CycleRole {

    private static final List<String> FLAGS =
            List.of(
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=4",
                    // Memory's small methods shall stay inlined in loops that call many of them.
                    "-XX:InlineSmallCode=6000",
                    "-D%s=true".formatted(ServiceHatch.UNCOUNTED),
                    WarmUp.flag());

    private CycleRole() {}

    /** The role. */
    public static Role role() {
        Role harness = HarnessRole.role();
        return new Role(
                harness.name(),
                CycleMain.class.getName(),
                harness.jars(),
                Stream.of(harness.flags(), FLAGS).flatMap(List::stream).toList(),
                List.of());
    }
}
