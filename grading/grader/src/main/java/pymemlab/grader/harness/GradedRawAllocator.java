package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.raw.RawAllocatorCalloc;
import pymemlab.contracts.raw.RawAllocatorCoalescing;
import pymemlab.contracts.raw.RawAllocatorCosts;
import pymemlab.contracts.raw.RawAllocatorExamples;
import pymemlab.contracts.raw.RawAllocatorFullMachine;
import pymemlab.contracts.raw.RawAllocatorFuzz;
import pymemlab.contracts.raw.RawAllocatorGrowth;
import pymemlab.contracts.raw.RawAllocatorRefusals;
import pymemlab.contracts.raw.RawAllocatorResizing;
import pymemlab.contracts.raw.RawAllocatorSubject;
import pymemlab.contracts.raw.RawAllocatorTraces;

/** The suites of exercise 3, run on a submission. */
final class GradedRawAllocator {

    static final List<Class<?>> SUITES =
            List.of(
                    Examples.class,
                    Coalescing.class,
                    Growth.class,
                    Resizing.class,
                    Calloc.class,
                    Refusals.class,
                    FullMachine.class,
                    Fuzz.class,
                    Traces.class,
                    Costs.class);

    private GradedRawAllocator() {}

    private static RawAllocatorSubject submission() {
        return Submission.subject(RawAllocatorSubject.class);
    }

    static class Examples extends RawAllocatorExamples {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Coalescing extends RawAllocatorCoalescing {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Growth extends RawAllocatorGrowth {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Resizing extends RawAllocatorResizing {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Calloc extends RawAllocatorCalloc {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Refusals extends RawAllocatorRefusals {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class FullMachine extends RawAllocatorFullMachine {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Fuzz extends RawAllocatorFuzz {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Traces extends RawAllocatorTraces {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }

    static class Costs extends RawAllocatorCosts {
        @Override
        protected RawAllocatorSubject subject() {
            return submission();
        }
    }
}
