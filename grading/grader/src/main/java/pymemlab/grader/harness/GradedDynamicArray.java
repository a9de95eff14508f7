package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.array.DynamicArrayCosts;
import pymemlab.contracts.array.DynamicArrayEdits;
import pymemlab.contracts.array.DynamicArrayExamples;
import pymemlab.contracts.array.DynamicArrayFailures;
import pymemlab.contracts.array.DynamicArrayFuzz;
import pymemlab.contracts.array.DynamicArraySubject;

/** The suites of exercise 2, run on a submission. */
final class GradedDynamicArray {

    static final List<Class<?>> SUITES =
            List.of(Examples.class, Edits.class, Failures.class, Fuzz.class, Costs.class);

    private GradedDynamicArray() {}

    private static DynamicArraySubject submission() {
        return Submission.subject(DynamicArraySubject.class);
    }

    static class Examples extends DynamicArrayExamples {
        @Override
        protected DynamicArraySubject subject() {
            return submission();
        }
    }

    static class Edits extends DynamicArrayEdits {
        @Override
        protected DynamicArraySubject subject() {
            return submission();
        }
    }

    static class Failures extends DynamicArrayFailures {
        @Override
        protected DynamicArraySubject subject() {
            return submission();
        }
    }

    static class Fuzz extends DynamicArrayFuzz {
        @Override
        protected DynamicArraySubject subject() {
            return submission();
        }
    }

    static class Costs extends DynamicArrayCosts {
        @Override
        protected DynamicArraySubject subject() {
            return submission();
        }
    }
}
