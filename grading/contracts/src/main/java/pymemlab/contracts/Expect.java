package pymemlab.contracts;

import java.util.function.LongSupplier;

/** Makes a call of the code under test and compares what it returns. */
public final class Expect {

    private static final long NEVER_WRITTEN = 0xCDCDCDCDCDCDCDCDL;
    private static final long RELEASED = 0xDDDDDDDDDDDDDDDDL;

    private Expect() {}

    /** A call that belongs to the story. */
    public static void that(String call, long expected, LongSupplier body) {
        Story story = Scene.current().story();
        story.call(call);
        long actual = body.getAsLong();
        story.returned(value(actual));
        mustBe(call, expected, actual);
    }

    /** A call that only looks: it enters the story if the answer is wrong, or if it throws. */
    public static void quietly(String call, long expected, LongSupplier body) {
        Story story = Scene.current().story();
        story.call(call);
        long actual = body.getAsLong();
        if (actual == expected) {
            story.takeBack();
            return;
        }
        story.returned(value(actual));
        mustBe(call, expected, actual);
    }

    private static void mustBe(String call, long expected, long actual) {
        if (actual != expected) {
            throw new BrokenRule(
                    "%s needs to return %d, but it returned %s"
                            .formatted(call, expected, value(actual)));
        }
    }

    /** Poison by its name: the number alone would tell a learner nothing. */
    private static String value(long value) {
        if (value == NEVER_WRITTEN) {
            return "0xcd… (never written)";
        }
        return value == RELEASED ? "0xdd… (released)" : Long.toString(value);
    }
}
