package pymemlab.contracts.cycle;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;
import pymemlab.contracts.Scene;

/** What a collection costs, in loads and stores, and in memory. */
public abstract class CycleCollectorCosts {

    private static final int FEW = 1_000;
    private static final int SOME = 10_000;
    private static final int MANY = 100_000;
    private static final int YOUNG = 500;
    private static final int ALLOWED_BYTES = 512;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-22")
    @Test
    void aCollectionTakesFewSteps() {
        double mean =
                DoubleStream.of(ring(SOME), web(SOME, 2), living(SOME)).average().orElseThrow();

        Scene.current().measured(mean);
    }

    @Rule("CYC-23")
    @Test
    void aCollectionIsLinear() {
        double worst =
                DoubleStream.of(
                                ring(MANY) / ring(FEW),
                                web(MANY, 2) / web(FEW, 2),
                                living(MANY) / living(FEW),
                                backwards(MANY) / backwards(FEW))
                        .max()
                        .orElseThrow();

        Scene.current().measured(worst);
    }

    @Rule("CYC-24")
    @Test
    void aYoungCollectionDoesNotLookAtTheOld() {
        Scene.current().measured(besides(MANY) / besides(FEW));
    }

    @Rule("CYC-25")
    @Test
    void aCollectionTakesNoMemory() {
        var big = new BigGraph(subject(), SOME);
        KitObject[] all = big.create(SOME, 1);
        big.told("a ring of 10,000", () -> ringOf(big, all));

        big.collect(2, SOME);
        double bytes = Math.max(0, big.raw().peak() - ALLOWED_BYTES);
        big.leave();

        Scene.current().measured(bytes / SOME);
    }

    private double ring(int objects) {
        var big = new BigGraph(subject(), objects);
        KitObject[] all = big.create(objects, 1);
        big.told("a ring of %,d".formatted(objects), () -> ringOf(big, all));
        return cost(big, objects, 2.0 * objects);
    }

    /** Each object refers to some others, which fixed dice choose. */
    private double web(int objects, int degree) {
        var big = new BigGraph(subject(), objects);
        KitObject[] all = big.create(objects, degree);
        big.told(
                "%,d objects, each refers to the next and to %d more"
                        .formatted(objects, degree - 1),
                () -> {
                    big.track(all);
                    big.ring(all, 0);
                    long dice = 1;
                    for (KitObject each : all) {
                        for (int slot = 1; slot < degree; slot++) {
                            dice = dice * 6364136223846793005L + 1442695040888963407L;
                            int place = (int) ((dice >>> 33) % objects);
                            big.graph().set(each, slot, all[place]);
                        }
                    }
                    big.drop(all);
                });
        return cost(big, objects, (1.0 + degree) * objects);
    }

    /** A chain that is held at its head, in the order of tracking. */
    private double living(int objects) {
        return chain(objects, 1);
    }

    /** The same, tracked from its tail to its head. */
    private double backwards(int objects) {
        return chain(objects, -1);
    }

    private double chain(int objects, int step) {
        var big = new BigGraph(subject(), objects);
        KitObject[] all = big.create(objects, 1);
        int head = step > 0 ? 0 : objects - 1;
        big.told(
                "a chain of %,d, held at its head".formatted(objects),
                () -> {
                    big.track(all);
                    for (int place = head, linked = 1; linked < objects; linked++, place += step) {
                        big.graph().set(all[place], 0, all[place + step]);
                        big.graph().drop(all[place + step]);
                    }
                });
        return cost(big, 0, 2.0 * objects);
    }

    private static double cost(BigGraph big, int expected, double objectsAndReferences) {
        double units = big.collect(2, expected) / objectsAndReferences;
        big.cost(units);
        big.leave();
        return units;
    }

    /** What a young collection costs beside so many old objects. */
    private double besides(int old) {
        var big = new BigGraph(subject(), old + 2 * YOUNG);
        KitObject[] all = big.create(old, 1);
        big.told(
                "a ring of %,d, which is old".formatted(old),
                () -> {
                    big.track(all);
                    big.ring(all, 0);
                });
        big.collect(2, 0);
        KitObject[] dead = big.create(YOUNG, 1);
        KitObject[] living = big.create(YOUNG, 1);
        big.told(
                "two young rings, one dead, one held",
                () -> {
                    ringOf(big, dead);
                    big.track(living);
                    big.ring(living, 0);
                });
        double units = big.collect(0, YOUNG);
        big.leave();
        return units;
    }

    private static void ringOf(BigGraph big, KitObject... all) {
        big.track(all);
        big.ring(all, 0);
        big.drop(all);
    }
}
