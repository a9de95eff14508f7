package pymemlab.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.trace.Traces;
import pymemlab.grader.harness.RawStub;
import pymemlab.grader.harness.TraceJob;
import pymemlab.grader.harness.TraceRole;
import pymemlab.grader.harness.TraceTask;
import pymemlab.grader.jvm.ChildJvm;
import pymemlab.grader.jvm.Role;

class JobProcessTest {

    /** Six system calls and, if they are counted, six stores in twelve calls. */
    @Test
    void theMachineCountsUnlessTheRoleSaysOtherwise() throws Exception {
        assertThat(report(TraceRole.measuring())).contains("cost of a call       50.5 ");
        assertThat(report(TraceRole.timing())).contains("cost of a call       50.5 ");
        assertThat(report(TraceRole.timingUncounted())).contains("cost of a call       50.0 ");
    }

    @Test
    void onlyTheClockNeedsTheCompilerThatOptimises() {
        assertThat(TraceRole.measuring().flags()).doesNotContain("-XX:TieredStopAtLevel=4");
        assertThat(TraceRole.timing().flags()).contains("-XX:TieredStopAtLevel=4");
        assertThat(TraceRole.timingUncounted().flags()).contains("-XX:TieredStopAtLevel=4");
    }

    private static String report(Role role) throws Exception {
        try (JobProcess process = new JobProcess(new ChildJvm(any -> List.of()), role)) {
            TraceJob job =
                    TraceJob.of(
                            3,
                            RawStub.classes(""),
                            7,
                            TraceTask.MEASURE,
                            Traces.named("split").orElseThrow());
            return process.run(job, Duration.ofSeconds(20)).message();
        }
    }
}
