package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.cycle.CycleCollectorClearing;
import pymemlab.contracts.cycle.CycleCollectorCosts;
import pymemlab.contracts.cycle.CycleCollectorExamples;
import pymemlab.contracts.cycle.CycleCollectorFinalizers;
import pymemlab.contracts.cycle.CycleCollectorFreeze;
import pymemlab.contracts.cycle.CycleCollectorFuzz;
import pymemlab.contracts.cycle.CycleCollectorGenerations;
import pymemlab.contracts.cycle.CycleCollectorSubject;

/** The suites of exercise 7, run on a submission. */
final class GradedCycleCollector {

    static final List<Class<?>> SUITES =
            List.of(
                    Examples.class,
                    Clearing.class,
                    Generations.class,
                    Finalizers.class,
                    Fuzz.class,
                    Freeze.class,
                    Costs.class);

    private GradedCycleCollector() {}

    private static CycleCollectorSubject submission() {
        return Submission.subject(CycleCollectorSubject.class);
    }

    static class Examples extends CycleCollectorExamples {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Clearing extends CycleCollectorClearing {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Generations extends CycleCollectorGenerations {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Finalizers extends CycleCollectorFinalizers {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Fuzz extends CycleCollectorFuzz {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Freeze extends CycleCollectorFreeze {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Costs extends CycleCollectorCosts {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }
}
