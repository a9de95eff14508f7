package pymemlab.grader.harness;

import java.util.List;
import pymemlab.contracts.memorymap.MemoryMapCode;
import pymemlab.contracts.memorymap.MemoryMapFrames;
import pymemlab.contracts.memorymap.MemoryMapFuzz;
import pymemlab.contracts.memorymap.MemoryMapHeap;
import pymemlab.contracts.memorymap.MemoryMapNames;
import pymemlab.contracts.memorymap.MemoryMapPrograms;
import pymemlab.contracts.memorymap.MemoryMapSubject;

/** The suites of exercise 1, run on a submission. */
final class GradedMemoryMap {

    static final List<Class<?>> SUITES =
            List.of(Code.class, Heap.class, Frames.class, Names.class, Programs.class, Fuzz.class);

    private GradedMemoryMap() {}

    private static MemoryMapSubject submission() {
        return Submission.subject(MemoryMapSubject.class);
    }

    static class Code extends MemoryMapCode {
        @Override
        protected MemoryMapSubject subject() {
            return submission();
        }
    }

    static class Heap extends MemoryMapHeap {
        @Override
        protected MemoryMapSubject subject() {
            return submission();
        }
    }

    static class Frames extends MemoryMapFrames {
        @Override
        protected MemoryMapSubject subject() {
            return submission();
        }
    }

    static class Names extends MemoryMapNames {
        @Override
        protected MemoryMapSubject subject() {
            return submission();
        }
    }

    static class Programs extends MemoryMapPrograms {
        @Override
        protected MemoryMapSubject subject() {
            return submission();
        }
    }

    static class Fuzz extends MemoryMapFuzz {
        @Override
        protected MemoryMapSubject subject() {
            return submission();
        }
    }
}
