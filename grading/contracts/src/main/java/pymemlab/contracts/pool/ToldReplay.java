package pymemlab.contracts.pool;

import pymemlab.contracts.Scene;
import pymemlab.contracts.Seed;
import pymemlab.contracts.Story;
import pymemlab.contracts.trace.Trace;
import pymemlab.spec.pool.ObjectAllocator;

/** Replays traces on one allocator and leaves in the story how far each came. */
final class ToldReplay {

    private final Story story = Scene.current().story();
    private final PoolGround ground;
    private final ObjectAllocator allocator;

    private ToldReplay(ObjectAllocatorSubject subject, Trace trace) {
        ground = PoolGround.forTrace(trace);
        Scene.current().watched(ground.machine());
        allocator = subject.newAllocator(ground.machine().memory(), ground.arenas(), ground.raw());
    }

    /** One run on an allocator of its own. */
    static PoolReplayed once(ObjectAllocatorSubject subject, Trace trace) {
        return times(1, subject, trace);
    }

    /** Runs one after the other on one allocator; the result is the last one's. */
    static PoolReplayed times(int runs, ObjectAllocatorSubject subject, Trace trace) {
        ToldReplay replay = new ToldReplay(subject, trace);
        PoolReplayed replayed = replay.run(trace);
        for (int run = 1; run < runs; run++) {
            replayed = replay.run(trace);
        }
        Scene.current().done(replay.ground.machine()); // Not all of them fit into memory.
        return replayed;
    }

    private PoolReplayed run(Trace trace) {
        story.call("replay of %s, %,d operations".formatted(trace.name(), trace.operations()));
        PoolReplay replay = new PoolReplay(trace, allocator, ground, Seed.ofRun());
        try {
            PoolReplayed replayed = replay.run();
            story.returned(
                    "%d arenas at the peak, %.1f units a call"
                            .formatted(replayed.arenasPeak(), replayed.costPerOperation()));
            return replayed;
        } catch (RuntimeException | Error thrown) {
            story.call(replay.call());
            throw thrown;
        }
    }
}
