package pymemlab.contracts.array;

import java.util.function.LongSupplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;

/** Makes a call, writes it into the story and compares what it returns. */
final class Expect {

    private Expect() {}

    static void that(String call, long expected, LongSupplier body) {
        Story story = Scene.current().story();
        story.call(call);
        long actual = body.getAsLong();
        story.returned(actual);
        if (actual != expected) {
            throw new BrokenRule(
                    "%s needs to return %d, but it returned %d".formatted(call, expected, actual));
        }
    }
}
