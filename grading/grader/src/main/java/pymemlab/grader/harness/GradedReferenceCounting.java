package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.refcount.ReferenceCountingCosts;
import pymemlab.contracts.refcount.ReferenceCountingDeath;
import pymemlab.contracts.refcount.ReferenceCountingDepth;
import pymemlab.contracts.refcount.ReferenceCountingExamples;
import pymemlab.contracts.refcount.ReferenceCountingFinalizers;
import pymemlab.contracts.refcount.ReferenceCountingFuzz;
import pymemlab.contracts.refcount.ReferenceCountingReentrancy;
import pymemlab.contracts.refcount.ReferenceCountingSubject;
import pymemlab.contracts.refcount.ReferenceCountingWeakReferences;

/** The suites of exercise 6, run on a submission. */
final class GradedReferenceCounting {

    static final List<Class<?>> SUITES =
            List.of(
                    Examples.class,
                    Death.class,
                    Depth.class,
                    WeakReferences.class,
                    Finalizers.class,
                    Reentrancy.class,
                    Fuzz.class,
                    Costs.class);

    private GradedReferenceCounting() {}

    private static ReferenceCountingSubject submission() {
        return Submission.subject(ReferenceCountingSubject.class);
    }

    static class Examples extends ReferenceCountingExamples {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }

    static class Death extends ReferenceCountingDeath {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }

    static class Depth extends ReferenceCountingDepth {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }

    static class WeakReferences extends ReferenceCountingWeakReferences {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }

    static class Finalizers extends ReferenceCountingFinalizers {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }

    static class Reentrancy extends ReferenceCountingReentrancy {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }

    static class Fuzz extends ReferenceCountingFuzz {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }

    static class Costs extends ReferenceCountingCosts {
        @Override
        protected ReferenceCountingSubject subject() {
            return submission();
        }
    }
}
