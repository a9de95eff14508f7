package pymemlab.contracts.array;

import java.util.ArrayList;
import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.control.Machine;

/**
 * An array under watch beside a plain list that tells what it should hold. Every call is written
 * down, and its result is compared at once.
 */
final class WatchedArray {

    private final Story story = Scene.current().story();
    private final List<Long> model = new ArrayList<>();
    private final List<String> moves = new ArrayList<>();
    private final ArraySetup setup;
    private final DynamicArray array;

    WatchedArray(DynamicArraySubject subject, ArraySetup setup) {
        this.setup = setup;
        story.call("(%s)".formatted(KitPolicy.words(setup.policy())));
        story.call("new array(capacity %d, fill %d)".formatted(setup.capacity(), setup.fill()));
        array =
                subject.newArray(
                        setup.machine().memory(),
                        setup.machine().cells(),
                        Given.policy(setup.policy()),
                        setup.capacity(),
                        setup.fill(),
                        Given.listener(this::moved));
        Scene.current().draw(new CellPicture(setup)::text);
    }

    void append(long value) {
        story.call("append(%d)".formatted(value));
        array.append(value);
        model.add(value);
    }

    void append(long... values) {
        for (long value : values) {
            append(value);
        }
    }

    void set(long index, long value) {
        story.call("set(%d, %d)".formatted(index, value));
        array.set(index, value);
        model.set((int) index, value);
    }

    void insert(long index, long value) {
        story.call("insert(%d, %d)".formatted(index, value));
        array.insert(index, value);
        model.add((int) index, value);
    }

    void remove(long index) {
        long expected = model.remove((int) index);
        Expect.that("remove(%d)".formatted(index), expected, () -> array.remove(index));
    }

    void removeLast() {
        long expected = model.remove(model.size() - 1);
        Expect.that("removeLast()", expected, array::removeLast);
    }

    /** The array holds what the plain list holds, and nothing else. */
    void mustHoldItsElements() {
        Expect.quietly("size()", model.size(), array::size);
        for (int index = 0; index < model.size(); index++) {
            long at = index;
            Expect.quietly("get(" + at + ")", model.get(index), () -> array.get(at));
        }
    }

    void mustHaveCapacity(long expected) {
        Expect.quietly("capacity()", expected, array::capacity);
    }

    void mustHaveMoved(String... expected) {
        if (!moves.equals(List.of(expected))) {
            throw new BrokenRule(
                    "the listener should have heard %s, but it heard %s"
                            .formatted(List.of(expected), moves));
        }
    }

    /** The call throws what it should, and nothing at all has changed. */
    void mustRefuse(Class<? extends Exception> expected, String call, Runnable body) {
        ArrayState before = state();
        story.call(call);
        try {
            body.run();
        } catch (RuntimeException thrown) {
            if (!expected.isInstance(thrown)) {
                throw new BrokenRule(
                        "%s needs to throw %s, but it threw %s"
                                .formatted(call, expected.getSimpleName(), thrown));
            }
            story.returned(thrown.getClass().getSimpleName());
            before.mustStillHold(state(), call);
            return;
        }
        throw new BrokenRule(
                "%s needs to throw %s, but it returned".formatted(call, expected.getSimpleName()));
    }

    DynamicArray array() {
        return array;
    }

    Machine machine() {
        return setup.machine();
    }

    List<Long> model() {
        return model;
    }

    int moves() {
        return moves.size();
    }

    private ArrayState state() {
        story.call("reading size, elements and capacity");
        List<Long> elements = new ArrayList<>();
        for (long index = 0; index < array.size(); index++) {
            elements.add(array.get(index));
        }
        var state = new ArrayState(elements, array.capacity(), List.copyOf(moves));
        story.takeBack();
        return state;
    }

    private void moved(long oldCapacity, long newCapacity) {
        moves.add("%d → %d".formatted(oldCapacity, newCapacity));
    }
}
