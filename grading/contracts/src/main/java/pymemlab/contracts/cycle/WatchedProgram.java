package pymemlab.contracts.cycle;

import java.util.Optional;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.NestedStory;

/** A program under watch: what it does with its objects is written down, and then looked at. */
abstract class WatchedProgram {

    private static final int LETTERS = 22; // To v: w is for weak references.

    private final NestedStory story;
    private int named;
    private int namedWeak;

    WatchedProgram(NestedStory story) {
        this.story = story;
    }

    abstract KitGraph graph();

    /** Looks at everything; no call runs. */
    abstract void inspect();

    /** A tracked container; the program holds it. */
    KitObject create(int slots) {
        KitObject object = createUntracked(slots);
        track(object);
        return object;
    }

    /** A container that nobody has tracked yet; the program holds it. */
    KitObject createUntracked(int slots) {
        String name = nextName();
        String line = "%s = container with %d slot%s".formatted(name, slots, slots == 1 ? "" : "s");
        call(line, () -> {});
        return graph().container(name, slots);
    }

    /** An object that can refer to nothing; the program holds it. */
    KitObject createAtom() {
        String name = nextName();
        call(name + " = atom", () -> {});
        return graph().atom(name);
    }

    /** Rings, chains and what else takes many: not a line for each. */
    void inShort(String line, Runnable calls) {
        story.inShort(line, calls);
        inspect();
    }

    /** A tracked weak reference that the program holds. */
    KitWeak weakref(KitObject referent) {
        return weakref(referent, "weakref(%s)", Optional.empty());
    }

    /** One that does this when its referent is gone. */
    KitWeak weakref(KitObject referent, Runnable callback) {
        return weakref(referent, "weakref(%s, callback)", Optional.of(callback));
    }

    private KitWeak weakref(KitObject referent, String call, Optional<Runnable> callback) {
        String name = "w" + ++namedWeak;
        call("%s = ".formatted(name) + call.formatted(referent.name()), () -> {});
        KitWeak weak = graph().weak(name, referent, callback);
        graph().track(weak);
        return weak;
    }

    void track(KitObject object) {
        call("track(%s)".formatted(object.name()), () -> graph().track(object));
    }

    void untrack(KitObject object) {
        call("untrack(%s)".formatted(object.name()), () -> graph().untrack(object));
    }

    void link(KitObject object, int slot, KitObject value) {
        call(
                "%s[%d] = %s".formatted(object.name(), slot, value.name()),
                () -> graph().set(object, slot, value));
    }

    void unlink(KitObject object, int slot) {
        call("%s[%d] = NULL".formatted(object.name(), slot), () -> graph().set(object, slot, null));
    }

    void hold(KitObject object) {
        call("hold %s".formatted(object.name()), () -> graph().hold(object));
    }

    /** The program lets each of them go. */
    void drop(KitObject... objects) {
        for (KitObject each : objects) {
            call("del %s".formatted(each.name()), () -> graph().drop(each));
        }
    }

    /** The slot refers to it, and the program does no more. */
    void give(KitObject object, int slot, KitObject value) {
        link(object, slot, value);
        drop(value);
    }

    /** Each refers to the next, and the last to the first. */
    void ring(KitObject... objects) {
        for (int place = 0; place < objects.length; place++) {
            link(objects[place], 0, objects[(place + 1) % objects.length]);
        }
    }

    void onFinalize(KitObject object, Runnable action) {
        object.onFinalize(action);
    }

    void mustBeGone(KitObject... objects) {
        for (KitObject each : objects) {
            if (!each.isDead()) {
                throw new BrokenRule("%s needs to be dead, but it lives".formatted(each.name()));
            }
        }
    }

    void mustLive(KitObject... objects) {
        for (KitObject each : objects) {
            if (each.isDead()) {
                throw new BrokenRule("%s needs to live, but it is dead".formatted(each.name()));
            }
        }
    }

    /** The weak reference answers NULL. */
    void mustBeCleared(KitWeak weak) {
        if (!weak.isCleared()) {
            throw new BrokenRule("%s needs to be cleared, but it answers".formatted(weak.name()));
        }
    }

    /** The weak reference answers with its referent. */
    void mustAnswer(KitWeak weak) {
        if (weak.isCleared()) {
            throw new BrokenRule(
                    "%s needs to answer, because %s lives, but it is cleared"
                            .formatted(weak.name(), weak.referent().name()));
        }
    }

    /** Throws as a program's own code does. */
    void raise(String message) {
        story.line("raise " + message);
        throw new WatchedCode.Thrown(message);
    }

    final NestedStory story() {
        return story;
    }

    /** One line of the story; the outermost call is followed by a look at everything. */
    final void call(String call, Runnable body) {
        story.call(call, body);
        if (story.isAtRest()) {
            inspect();
        }
    }

    private String nextName() {
        int number = named++;
        String letter = Character.toString('a' + number % LETTERS);
        return number < LETTERS ? letter : letter + number / LETTERS;
    }
}
