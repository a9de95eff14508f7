package pymemlab.contracts.raw;

import pymemlab.contracts.Scene;
import pymemlab.contracts.Seed;
import pymemlab.contracts.Story;
import pymemlab.contracts.trace.Replay;
import pymemlab.contracts.trace.Replayed;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.control.Machine;
import pymemlab.spec.raw.RawAllocator;

/** Replays traces on one allocator and leaves in the story how far each came. */
final class ToldReplay {

    private final Story story = Scene.current().story();
    private final Machine machine;
    private final RawAllocator allocator;

    private ToldReplay(RawAllocatorSubject subject, Trace trace) {
        machine = Scene.current().watched(Replay.machineFor(trace));
        allocator = subject.newAllocator(machine.memory(), machine.operatingSystem());
    }

    /** One run on an allocator of its own. */
    static Replayed once(RawAllocatorSubject subject, Trace trace) {
        return times(1, subject, trace);
    }

    /** Runs one after the other on one allocator; the result is the last one's. */
    static Replayed times(int runs, RawAllocatorSubject subject, Trace trace) {
        ToldReplay replay = new ToldReplay(subject, trace);
        Replayed replayed = replay.run(trace);
        for (int run = 1; run < runs; run++) {
            replayed = replay.run(trace);
        }
        Scene.current().done(replay.machine); // A rule replays more of them than fit into memory.
        return replayed;
    }

    private Replayed run(Trace trace) {
        story.call("replay of %s, %,d operations".formatted(trace.name(), trace.operations()));
        Replay replay = new Replay(trace, allocator, machine, Seed.ofRun());
        try {
            Replayed replayed = replay.run();
            story.returned(result(replayed));
            return replayed;
        } catch (RuntimeException | Error thrown) {
            story.call(replay.call());
            throw thrown;
        }
    }

    private static String result(Replayed replayed) {
        return "%.3f of the heap used, %.1f units a call%s"
                .formatted(
                        replayed.utilisation(),
                        replayed.costPerOperation(),
                        replayed.stopped()
                                ? ", stopped after %,d calls".formatted(replayed.operations())
                                : "");
    }
}
