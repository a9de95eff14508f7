package pymemlab.contracts.memorymap;

import pymemlab.contracts.Expect;
import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.Segment;

/**
 * A stack as deep as a program hardly ever has one. No clock is read: who needs a thousand times as
 * long as others meets the time limit of the test.
 */
final class ManyFrames {

    private static final long LOWEST = 0x1000;
    private static final long HIGHEST = 1L << 30;
    private static final long FRAME = 48;
    private static final int EVERY_SO_MANY = 100;

    private final MemoryMap map;
    private final int count;

    ManyFrames(MemoryMapSubject subject, int count) {
        this.count = count;
        map = subject.newMap(LOWEST, HIGHEST);
        map.loadCode(300);
        map.bind("x", LOWEST);
    }

    void comeAndGo() {
        for (int depth = 1; depth <= count; depth++) {
            enter(depth);
        }
        // Few of these: a plain walk over all frames is right too, and may take its time.
        for (int depth = 1; depth <= count; depth += EVERY_SO_MANY) {
            segmentOfTheFrameAt(depth);
            idMustBe("x", LOWEST);
        }
        Expect.quietly("regions().size()", count + 1, () -> map.regions().size());
        for (int depth = count; depth >= 1; depth--) {
            leave(depth);
        }
        Expect.quietly("regions().size()", 1, () -> map.regions().size());
    }

    private void enter(int depth) {
        Expect.quietly(
                "enterFunction(\"f\", 48), call %d".formatted(depth),
                HIGHEST - depth * FRAME,
                () -> map.enterFunction("f", FRAME));
        map.bind("n", depth);
        idMustBe("n", depth);
    }

    private void leave(int depth) {
        idMustBe("n", depth);
        map.leaveFunction();
    }

    private void segmentOfTheFrameAt(int depth) {
        long address = HIGHEST - depth * FRAME;
        Expect.quietly(
                "segmentOf(0x%x), 1 for STACK".formatted(address),
                1,
                () -> map.segmentOf(address).filter(Segment.STACK::equals).isPresent() ? 1 : 0);
    }

    private void idMustBe(String variable, long object) {
        Expect.quietly("id(\"%s\")".formatted(variable), object, () -> map.id(variable));
    }
}
