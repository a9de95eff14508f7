package pymemlab.contracts.memorymap;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import pymemlab.contracts.BrokenRule;
import pymemlab.contracts.Scene;
import pymemlab.contracts.Story;
import pymemlab.spec.memorymap.MemoryMap;
import pymemlab.spec.memorymap.MemoryMapDiagram;
import pymemlab.spec.memorymap.Region;
import pymemlab.spec.memorymap.Segment;

/**
 * A map under watch beside a plain model. Every call is written down, and its answer, or its
 * refusal, is compared at once.
 */
final class WatchedMap {

    static final long LOWEST = 0x1000;
    static final long HIGHEST = 0x8000;

    private final Story story = Scene.current().story();
    private final String prefix;
    private final MemoryMap map;
    private final PlainMap model;

    /** A map of 28 KiB, into which no code is loaded yet. */
    WatchedMap(MemoryMapSubject subject) {
        this(subject, "", LOWEST, HIGHEST);
    }

    /**
     * A map of its own size.
     *
     * @param prefix what stands before its calls in the story, to tell it from another
     */
    WatchedMap(MemoryMapSubject subject, String prefix, long lowest, long highest) {
        this.prefix = prefix;
        story.call("%snew map [0x%x, 0x%x)".formatted(prefix, lowest, highest));
        map = subject.newMap(lowest, highest);
        model = new PlainMap(lowest, highest);
        Scene.current().draw(() -> MemoryMapDiagram.of(map).indent(4));
    }

    void loadCode(long bytes) {
        call(
                "loadCode(%s)".formatted(size(bytes)),
                model.loadCode(bytes),
                run(() -> map.loadCode(bytes)));
    }

    long defineStatic(String name, long bytes) {
        Answer expected = model.defineStatic(name, bytes);
        return call(
                "defineStatic(\"%s\", %s)".formatted(name, size(bytes)),
                expected,
                () -> Answer.address(map.defineStatic(name, bytes)));
    }

    long sbrk(long increment) {
        return call(
                "sbrk(%s)".formatted(size(increment)),
                model.sbrk(increment),
                () -> Answer.address(map.sbrk(increment)));
    }

    long enterFunction(String name, long bytes) {
        Answer expected = model.enterFunction(name, bytes);
        return call(
                "enterFunction(\"%s\", %s)".formatted(name, size(bytes)),
                expected,
                () -> Answer.address(map.enterFunction(name, bytes)));
    }

    void leaveFunction() {
        call("leaveFunction()", model.leaveFunction(), run(map::leaveFunction));
    }

    void bind(String variable, long object) {
        call(
                "bind(\"%s\", %s)".formatted(variable, Answer.show(object)),
                model.bind(variable, object),
                run(() -> map.bind(variable, object)));
    }

    long id(String variable) {
        return call(
                "id(\"%s\")".formatted(variable),
                model.id(variable),
                () -> Answer.address(map.id(variable)));
    }

    /** Asks for the break; only a wrong answer enters the story. */
    void mustHaveItsBreak() {
        quietly("sbrk(0)", model.sbrk(0).words(), () -> Answer.show(map.sbrk(0)));
    }

    /** The regions are those that should be there, in this order. */
    void mustHaveItsRegions() {
        story.call(prefix + "regions()");
        new RegionCheck(model.regions()).mustEqual(map.regions());
        story.takeBack();
    }

    void mustBelongTo(long address, Optional<Segment> segment) {
        quietly(
                "segmentOf(" + Answer.show(address) + ")",
                words(segment),
                () -> words(map.segmentOf(address)));
    }

    void mustTellTheSegmentOf(long address) {
        mustBelongTo(address, PlainMap.segmentOf(address, model.regions()));
    }

    /** Whether the contract says what becomes of {@code defineStatic} now. */
    boolean isSettled(String name, long bytes) {
        return model.isSettled(name, bytes);
    }

    /** The first and the last byte of each region, and their neighbours. */
    void mustTellTheSegmentAtEveryBorder() {
        List<Region> regions = model.regions();
        TreeSet<Long> addresses = new TreeSet<>();
        for (Region region : regions) {
            addresses.addAll(List.of(region.start() - 1, region.start()));
            addresses.addAll(List.of(region.end() - 1, region.end()));
        }
        for (long address : addresses) {
            mustBelongTo(address, PlainMap.segmentOf(address, regions));
        }
    }

    /** Everything that can be asked without a name is as it should be. */
    void mustBeAsItShould() {
        mustHaveItsBreak();
        mustHaveItsRegions();
        mustTellTheSegmentAtEveryBorder();
    }

    /** How many bytes more fit between the break and the guard. */
    long room() {
        return model.room();
    }

    MemoryMap map() {
        return map;
    }

    private long call(String call, Answer expected, Supplier<Answer> body) {
        story.call(prefix + call);
        Answer actual;
        try {
            actual = body.get();
        } catch (RuntimeException thrown) {
            mustBeTheRefusal(call, expected, thrown);
            story.returned(expected.words());
            return MemoryMap.NULL;
        }
        if (actual.value().isPresent()) {
            story.returned(actual.words());
        }
        if (expected.refusal().isPresent()) {
            throw new BrokenRule(
                    "%s needs to throw %s, but it returned %s"
                            .formatted(prefix + call, expected.words(), actual.words()));
        }
        mustReturn(call, expected.words(), actual.words());
        return actual.value().orElse(MemoryMap.NULL);
    }

    private void quietly(String call, String expected, Supplier<String> body) {
        story.call(prefix + call);
        String actual = body.get();
        if (actual.equals(expected)) {
            story.takeBack();
            return;
        }
        story.returned(actual);
        mustReturn(call, expected, actual);
    }

    private void mustBeTheRefusal(String call, Answer expected, RuntimeException thrown) {
        if (expected.refusal().isEmpty() || thrown instanceof UnsupportedOperationException) {
            throw thrown;
        }
        if (!expected.refusal().get().isInstance(thrown)) {
            throw new BrokenRule(
                    "%s needs to throw %s, but it threw %s"
                            .formatted(prefix + call, expected.words(), thrown));
        }
    }

    private void mustReturn(String call, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new BrokenRule(
                    "%s needs to return %s, but it returned %s"
                            .formatted(prefix + call, expected, actual));
        }
    }

    private static Supplier<Answer> run(Runnable call) {
        return () -> {
            call.run();
            return Answer.NOTHING;
        };
    }

    /** Null is nobody's answer in this kit, but it may be a learner's. */
    private static String words(Optional<Segment> segment) {
        return segment == null ? "null" : segment.map(Segment::name).orElse("empty");
    }

    private static String size(long bytes) {
        if (bytes == Long.MAX_VALUE) {
            return "Long.MAX_VALUE";
        }
        return bytes == Long.MIN_VALUE ? "Long.MIN_VALUE" : Long.toString(bytes);
    }
}
