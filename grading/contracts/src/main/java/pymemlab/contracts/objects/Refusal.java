package pymemlab.contracts.objects;

import pymemlab.contracts.BrokenRule;

/** What the raw allocator had before a call, so that a NULL of the caches can be judged. */
final class Refusal {

    private final ObjectGround ground;
    private final long refused;
    private final long held;

    /** Right before the call. */
    Refusal(ObjectGround ground) {
        this.ground = ground;
        refused = ground.asked().refused();
        held = ground.raw().held();
    }

    /** Whether the raw allocator has refused anything since. */
    boolean happened() {
        return ground.asked().refused() > refused;
    }

    /** Fails unless NULL was the right answer, and the call has changed nothing. */
    void mustBeRight(Request request, Stacks stacks) {
        if (stacks.next(request).isPresent()) {
            throw wrong(request, "a block for it is parked");
        }
        if (!happened()) {
            throw wrong(request, "the raw allocator has refused nothing");
        }
        mustHaveChangedNothing(request.call());
    }

    /** Fails if raw has lost blocks; books may have come. */
    void mustHaveChangedNothing(String call) {
        if (ground.raw().held() < held) {
            throw new BrokenRule(
                    "%s was refused and needs to change nothing, but raw's blocks went from %,d bytes to %,d"
                            .formatted(call, held, ground.raw().held()));
        }
    }

    private static BrokenRule wrong(Request request, String reason) {
        return new BrokenRule(
                "%s needs to return an object, because %s, but it returned NULL"
                        .formatted(request.call(), reason));
    }
}
