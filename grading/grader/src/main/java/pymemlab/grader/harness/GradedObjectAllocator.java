package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.pool.ObjectAllocatorArenas;
import pymemlab.contracts.pool.ObjectAllocatorCosts;
import pymemlab.contracts.pool.ObjectAllocatorExactness;
import pymemlab.contracts.pool.ObjectAllocatorExamples;
import pymemlab.contracts.pool.ObjectAllocatorFuzz;
import pymemlab.contracts.pool.ObjectAllocatorPlacement;
import pymemlab.contracts.pool.ObjectAllocatorRefusals;
import pymemlab.contracts.pool.ObjectAllocatorResizing;
import pymemlab.contracts.pool.ObjectAllocatorSubject;

/** The suites of exercise 4, run on a submission. */
final class GradedObjectAllocator {

    static final List<Class<?>> SUITES =
            List.of(
                    Examples.class,
                    Arenas.class,
                    Resizing.class,
                    Refusals.class,
                    Fuzz.class,
                    Exactness.class,
                    Placement.class,
                    Costs.class);

    private GradedObjectAllocator() {}

    private static ObjectAllocatorSubject submission() {
        return Submission.subject(ObjectAllocatorSubject.class);
    }

    static class Examples extends ObjectAllocatorExamples {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }

    static class Arenas extends ObjectAllocatorArenas {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }

    static class Resizing extends ObjectAllocatorResizing {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }

    static class Refusals extends ObjectAllocatorRefusals {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }

    static class Fuzz extends ObjectAllocatorFuzz {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }

    static class Exactness extends ObjectAllocatorExactness {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }

    static class Placement extends ObjectAllocatorPlacement {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }

    static class Costs extends ObjectAllocatorCosts {
        @Override
        protected ObjectAllocatorSubject subject() {
            return submission();
        }
    }
}
