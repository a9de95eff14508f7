package pymemlab.contracts.array;

import java.util.ArrayList;
import java.util.List;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Expect;
import pymemlab.contracts.Scene;
import pymemlab.spec.array.DynamicArray;
import pymemlab.spec.control.Machine;

/**
 * The lesson that this exercise grew out of: capacity 1, 1000 appends, and a line each time the
 * array runs out of memory.
 */
final class GrowthDemonstration {

    private static final int APPENDS = 1000;
    private static final List<String> LESSON =
            List.of(
                    "Ran out of memory: old allocated size: 1, new allocated size is 2",
                    "Ran out of memory: old allocated size: 2, new allocated size is 4",
                    "Ran out of memory: old allocated size: 4, new allocated size is 8",
                    "Ran out of memory: old allocated size: 8, new allocated size is 16",
                    "Ran out of memory: old allocated size: 16, new allocated size is 32",
                    "Ran out of memory: old allocated size: 32, new allocated size is 64",
                    "Ran out of memory: old allocated size: 64, new allocated size is 128",
                    "Ran out of memory: old allocated size: 128, new allocated size is 256",
                    "Ran out of memory: old allocated size: 256, new allocated size is 512",
                    "Ran out of memory: old allocated size: 512, new allocated size is 1024");

    private final List<String> printed = new ArrayList<>();
    private final DynamicArray array;

    private GrowthDemonstration(DynamicArraySubject subject) {
        Machine machine = Scene.current().machine(256 << 10);
        Scene.current()
                .story()
                .call("the growth demonstration: capacity 1, Doubling, 1000 appends");
        array =
                subject.newArray(
                        machine.memory(),
                        machine.cells(),
                        Given.policy(subject.doubling()),
                        1,
                        DynamicArray.DEFAULT_FILL,
                        Given.listener(this::print));
    }

    static GrowthDemonstration of(DynamicArraySubject subject) {
        return new GrowthDemonstration(subject);
    }

    void mustPrintWhatTheLessonShows() {
        for (long value = 0; value < APPENDS; value++) {
            array.append(value);
        }
        for (int line = 0; line < LESSON.size(); line++) {
            mustBe(LESSON.get(line), line < printed.size() ? printed.get(line) : "nothing");
        }
        mustBe(
                "nothing more",
                printed.size() > LESSON.size() ? printed.get(LESSON.size()) : "nothing more");
        elementsCanBeReplaced();
    }

    private void elementsCanBeReplaced() {
        Scene.current().story().call("l[5] = 5; l[0] = 30");
        array.set(5, 5);
        array.set(0, 30);
        Expect.that("l[5]", 5, () -> array.get(5));
        Expect.that("l[0]", 30, () -> array.get(0));
        Expect.that("l[999]", APPENDS - 1, () -> array.get(APPENDS - 1));
    }

    private void print(long oldCapacity, long newCapacity) {
        printed.add(
                "Ran out of memory: old allocated size: %d, new allocated size is %d"
                        .formatted(oldCapacity, newCapacity));
    }

    private static void mustBe(String expected, String actual) {
        Scene.current().story().call(actual);
        if (!expected.equals(actual)) {
            throw new BrokenRule(
                    "the lesson prints '%s' here, but this array prints '%s'"
                            .formatted(expected, actual));
        }
    }
}
