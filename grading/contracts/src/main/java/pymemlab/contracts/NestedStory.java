package pymemlab.contracts;

import java.util.Optional;

/**
 * Tells calls, and within them what they set off, indented. The code under test may catch a
 * complaint that is made there, so the first one is kept.
 */
public final class NestedStory {

    private static final String INDENT = "  ";

    private final Story story;
    private int depth;
    private boolean inShort;
    private Optional<BrokenRule> complaint = Optional.empty();

    private NestedStory(Story story) {
        this.story = story;
    }

    /** A story of its own: what was told before is forgotten. */
    public static NestedStory anew(Story story) {
        story.anew();
        return new NestedStory(story);
    }

    /** Something happens that sets off nothing. */
    public void line(String line) {
        story.call(INDENT.repeat(depth) + line);
    }

    /** What the line told last has returned. */
    public void returned(Object result) {
        story.returned(result);
    }

    /** The line told last has told nothing new. */
    public void takeBack() {
        story.takeBack();
    }

    /** What the body tells is within this line. */
    public void nested(String line, Runnable body) {
        line(line);
        depth++;
        try {
            body.run();
        } finally {
            depth--;
        }
    }

    /** A call of the code under test; it fails with the first complaint made within, if any. */
    public void call(String call, Runnable body) {
        try {
            nested(call, body);
        } catch (RuntimeException | Error thrown) {
            speak(); // What went wrong first explains the rest.
            throw thrown;
        }
        speak();
    }

    /** Tells many calls in one line. */
    public void inShort(String line, Runnable calls) {
        inShort = true;
        story.inShort(line, calls);
        inShort = false;
    }

    /** A check within a call: its complaint is thrown, and kept if it is the first. */
    public void kept(Runnable check) {
        try {
            check.run();
        } catch (BrokenRule broken) {
            complaint = complaint.or(() -> Optional.of(broken));
            throw broken;
        }
    }

    /** Whether no call runs, nor one of many. */
    public boolean isAtRest() {
        return depth == 0 && !inShort;
    }

    private void speak() {
        complaint.ifPresent(
                broken -> {
                    throw broken;
                });
    }
}
