package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.cycle.CycleCollectorClearing;
import pymemlab.contracts.cycle.CycleCollectorCosts;
import pymemlab.contracts.cycle.CycleCollectorCounts;
import pymemlab.contracts.cycle.CycleCollectorExamples;
import pymemlab.contracts.cycle.CycleCollectorFinalizers;
import pymemlab.contracts.cycle.CycleCollectorFreeze;
import pymemlab.contracts.cycle.CycleCollectorFuzz;
import pymemlab.contracts.cycle.CycleCollectorGenerations;
import pymemlab.contracts.cycle.CycleCollectorManyObjects;
import pymemlab.contracts.cycle.CycleCollectorReentrancy;
import pymemlab.contracts.cycle.CycleCollectorResurrection;
import pymemlab.contracts.cycle.CycleCollectorSubject;
import pymemlab.contracts.cycle.CycleCollectorTracking;
import pymemlab.contracts.cycle.CycleCollectorTriggers;
import pymemlab.contracts.cycle.CycleCollectorWeakReferences;

/** The suites of exercise 7, run on a submission. */
final class GradedCycleCollector {

    static final List<Class<?>> SUITES =
            List.of(
                    Tracking.class,
                    Examples.class,
                    ManyObjects.class,
                    Clearing.class,
                    Generations.class,
                    Counts.class,
                    Triggers.class,
                    WeakReferences.class,
                    Finalizers.class,
                    Resurrection.class,
                    Reentrancy.class,
                    Fuzz.class,
                    Freeze.class,
                    Costs.class);

    private GradedCycleCollector() {}

    private static CycleCollectorSubject submission() {
        return Submission.subject(CycleCollectorSubject.class);
    }

    static class Tracking extends CycleCollectorTracking {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Examples extends CycleCollectorExamples {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class ManyObjects extends CycleCollectorManyObjects {
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

    static class Counts extends CycleCollectorCounts {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Triggers extends CycleCollectorTriggers {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class WeakReferences extends CycleCollectorWeakReferences {
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

    static class Resurrection extends CycleCollectorResurrection {
        @Override
        protected CycleCollectorSubject subject() {
            return submission();
        }
    }

    static class Reentrancy extends CycleCollectorReentrancy {
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
