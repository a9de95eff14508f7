package pymemlab.grader.harness;

import pymemlab.contracts.raw.RawAllocatorSubject;
import pymemlab.contracts.trace.Replay;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.control.Machine;
import pymemlab.spec.raw.RawAllocator;

/** The raw allocator of exercise 3. */
final class RawLayer implements TracedLayer {

    private final RawAllocatorSubject subject = Submission.subject(RawAllocatorSubject.class);

    @Override
    public String constructor() {
        return "new HeapAllocator(memory, operatingSystem)";
    }

    @Override
    public Run replay(Trace trace, long key) {
        Machine machine = Replay.machineFor(trace);
        return new RawRun(trace, new Replay(trace, allocatorOn(machine), machine, key), machine);
    }

    @Override
    public double nanosecondsPerOperation(Trace trace) {
        Machine machine = new Machine(Replay.roomFor(trace), Long.MAX_VALUE);
        return new TimedReplay(trace, () -> anotherOn(machine)).nanosecondsPerOperation();
    }

    private RawAllocator anotherOn(Machine machine) {
        // The same bytes again, as a process's heap is: new ones would be timed into the caches.
        machine.heap().ifPresent(heap -> machine.operatingSystem().sbrk(-heap.size()));
        return allocatorOn(machine);
    }

    private RawAllocator allocatorOn(Machine machine) {
        return subject.newAllocator(machine.memory(), machine.operatingSystem());
    }

    private record RawRun(Trace trace, Replay replay, Machine machine) implements Run {

        @Override
        public String report() {
            return new TraceReport(trace, replay.run()).text();
        }

        @Override
        public String call() {
            return replay.call();
        }
    }
}
