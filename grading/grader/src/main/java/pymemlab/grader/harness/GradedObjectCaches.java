package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.objects.ObjectCachesClearing;
import pymemlab.contracts.objects.ObjectCachesCosts;
import pymemlab.contracts.objects.ObjectCachesFuzz;
import pymemlab.contracts.objects.ObjectCachesIntegers;
import pymemlab.contracts.objects.ObjectCachesInterning;
import pymemlab.contracts.objects.ObjectCachesRefusals;
import pymemlab.contracts.objects.ObjectCachesStacks;
import pymemlab.contracts.objects.ObjectCachesSubject;
import pymemlab.contracts.objects.ObjectCachesTuples;

/** The suites of exercise 5, run on a submission. */
final class GradedObjectCaches {

    static final List<Class<?>> SUITES =
            List.of(
                    Integers.class,
                    Stacks.class,
                    Tuples.class,
                    Clearing.class,
                    Refusals.class,
                    Interning.class,
                    Fuzz.class,
                    Costs.class);

    private GradedObjectCaches() {}

    private static ObjectCachesSubject submission() {
        return Submission.subject(ObjectCachesSubject.class);
    }

    static class Integers extends ObjectCachesIntegers {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }

    static class Stacks extends ObjectCachesStacks {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }

    static class Tuples extends ObjectCachesTuples {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }

    static class Clearing extends ObjectCachesClearing {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }

    static class Refusals extends ObjectCachesRefusals {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }

    static class Interning extends ObjectCachesInterning {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }

    static class Fuzz extends ObjectCachesFuzz {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }

    static class Costs extends ObjectCachesCosts {
        @Override
        protected ObjectCachesSubject subject() {
            return submission();
        }
    }
}
