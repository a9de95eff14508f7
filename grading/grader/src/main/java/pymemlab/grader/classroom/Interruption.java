package pymemlab.grader.classroom;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pymemlab.grader.result.ExerciseResult;
import pymemlab.grader.result.Grade;
import pymemlab.grader.result.RuleStatus;

/** Says whether somebody stops the program, whose children may hear of it first. */
final class Interruption {

    private static final int MILLIS_OF_DOUBT = 250;

    private final CountDownLatch stopped = new CountDownLatch(1);

    void stop() {
        stopped.countDown();
    }

    boolean isThere() {
        return stopped.getCount() == 0;
    }

    /**
     * Whether the grade may be of processes that Ctrl-C has ended: a terminal sends it to them too,
     * and a child that died of it looks like one that a submission has killed.
     */
    boolean spoils(Grade grade) throws InterruptedException {
        boolean aChildDied = grade.exercises().stream().anyMatch(Interruption::lostAChild);
        return aChildDied ? stopped.await(MILLIS_OF_DOUBT, TimeUnit.MILLISECONDS) : isThere();
    }

    private static boolean lostAChild(ExerciseResult result) {
        return switch (result.status()) {
            case CRASHED, INFRASTRUCTURE_ERROR -> true;
            case DOES_NOT_COMPILE ->
                    result.problems().stream().anyMatch(problem -> problem.line() == 0);
            default ->
                    result.rules().stream().anyMatch(rule -> rule.status() == RuleStatus.CRASHED);
        };
    }
}
