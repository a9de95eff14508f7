package pymemlab.grader.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import pymemlab.contracts.TargetMissed;

/** Watches one test from outside. It has passed only if it ran, and nothing around it failed. */
final class Listener implements TestExecutionListener {

    private static final String MEASURED = "measured";

    private final List<Throwable> failures = new ArrayList<>();
    private OptionalDouble measured = OptionalDouble.empty();
    private Optional<String> skipped = Optional.empty();
    private int finished;

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped = Optional.of("it was skipped: " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> finished += test.isTest() ? 1 : 0;
            case ABORTED -> skipped = Optional.of("it was given up");
            case FAILED ->
                    failures.add(
                            result.getThrowable()
                                    .orElseGet(() -> new AssertionError("it failed silently")));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String value = entry.getKeyValuePairs().get(MEASURED);
        if (value != null) {
            measured = OptionalDouble.of(Double.parseDouble(value));
        }
    }

    /** The first thing that went wrong. */
    Optional<Throwable> failure() {
        return failures.stream().findFirst();
    }

    Outcome outcome(FailureText text) {
        if (failure().isPresent()) {
            Throwable failure = failure().get();
            TestStatus status =
                    failure instanceof TargetMissed ? TestStatus.MISSED : TestStatus.FAILED;
            return new Outcome(status, text.of(failure), measured, "");
        }
        if (skipped.isPresent() || finished == 0) {
            return Outcome.of(
                    TestStatus.ABORTED, text.of(skipped.orElse("the judge could not find it")));
        }
        return new Outcome(TestStatus.PASSED, "", measured, "");
    }
}
