package pymemlab.grader.harness;

import java.util.OptionalDouble;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Culprit;
import pymemlab.contracts.raw.RawAllocatorSubject;
import pymemlab.contracts.trace.Replay;
import pymemlab.contracts.trace.Replayed;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.control.Machine;
import pymemlab.spec.machine.MachineFault;
import pymemlab.spec.raw.RawAllocator;

/** Replays a trace on the submission that is in use. */
final class TracedSubmission {

    private static final String CONSTRUCTOR = "new HeapAllocator(memory, operatingSystem)";

    private final Trace trace;
    private final long seed;
    private final RawAllocatorSubject subject = Submission.subject(RawAllocatorSubject.class);

    TracedSubmission(Trace trace, long seed) {
        this.trace = trace;
        this.seed = seed;
    }

    Outcome find(TraceTask task) {
        return switch (task) {
            case MEASURE -> measure();
            case TIME -> time();
        };
    }

    private Outcome measure() {
        Machine machine = Replay.machineFor(trace);
        try {
            Replay replay = new Replay(trace, allocatorOn(machine), machine, seed);
            return judged(replay, machine);
        } catch (Throwable thrown) {
            return failed(finding(thrown, CONSTRUCTOR));
        }
    }

    private Outcome judged(Replay replay, Machine machine) {
        try {
            Replayed replayed = replay.run();
            return machine.firstFault()
                    .map(fault -> failed(fault.getMessage() + Culprit.of(fault)))
                    .orElseGet(() -> passed(new TraceReport(trace, replayed).text()));
        } catch (Throwable thrown) {
            return failed(finding(thrown, replay.call()));
        }
    }

    private Outcome time() {
        try {
            double nanos = new TimedReplay(trace, this::allocatorOn).nanosecondsPerOperation();
            return new Outcome(TestStatus.PASSED, "", OptionalDouble.of(nanos), "");
        } catch (Throwable thrown) {
            return failed(finding(thrown, "a call of " + trace.name()));
        }
    }

    private RawAllocator allocatorOn(Machine machine) {
        return subject.newAllocator(machine.memory(), machine.operatingSystem());
    }

    private static String finding(Throwable thrown, String call) {
        if (thrown instanceof BrokenRule broken) {
            return broken.getMessage();
        }
        if (thrown instanceof MachineFault fault) {
            return "%s%n  during %s%s".formatted(fault.getMessage(), call, Culprit.of(fault));
        }
        return Culprit.finding(call, thrown);
    }

    private static Outcome passed(String text) {
        return Outcome.of(TestStatus.PASSED, text);
    }

    private static Outcome failed(String finding) {
        return Outcome.of(TestStatus.FAILED, finding);
    }
}
