package pymemlab.grader.harness;

import java.util.OptionalDouble;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Culprit;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.machine.MachineFault;

/** Replays a trace on the submission that is in use. */
final class TracedSubmission {

    private final TracedLayer layer;
    private final Trace trace;
    private final long seed;

    TracedSubmission(TracedLayer layer, Trace trace, long seed) {
        this.layer = layer;
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
        try {
            return judged(layer.replay(trace, seed));
        } catch (Throwable thrown) {
            return failed(finding(thrown, layer.constructor()));
        }
    }

    private static Outcome judged(TracedLayer.Run run) {
        try {
            String report = run.report();
            return run.machine()
                    .firstFault()
                    .map(fault -> failed(fault.getMessage() + Culprit.of(fault)))
                    .orElseGet(() -> passed(report));
        } catch (Throwable thrown) {
            return failed(finding(thrown, run.call()));
        }
    }

    private Outcome time() {
        try {
            double nanos = layer.nanosecondsPerOperation(trace);
            return new Outcome(TestStatus.PASSED, "", OptionalDouble.of(nanos), "");
        } catch (Throwable thrown) {
            return failed(finding(thrown, "a call of " + trace.name()));
        }
    }

    static String finding(Throwable thrown, String call) {
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
