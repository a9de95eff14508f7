package pymemlab.memorymap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

/** The frames of the running functions, the innermost first and at the lowest address. */
final class Stack {

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final long highest;

    Stack(long highest) {
        this.highest = highest;
    }

    long low() {
        return innermost().map(frame -> frame.region().start()).orElse(highest);
    }

    Optional<Frame> innermost() {
        return Optional.ofNullable(frames.peek());
    }

    long push(String function, long bytes) {
        long end = low();
        Region region = new Region(Segment.STACK, function, end - bytes, end);
        frames.push(new Frame(region, new Names()));
        return region.start();
    }

    void pop() {
        if (frames.isEmpty()) {
            throw new IllegalStateException(
                    "leaveFunction needs a running function, but there is none.");
        }
        frames.pop();
    }

    Optional<Segment> segmentOf(long address) {
        boolean isMine = low() <= address && address < highest;
        return isMine ? Optional.of(Segment.STACK) : Optional.empty();
    }

    List<Region> regions() {
        return frames.stream().map(Frame::region).toList();
    }
}
