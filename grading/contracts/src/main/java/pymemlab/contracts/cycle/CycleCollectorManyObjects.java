package pymemlab.contracts.cycle;

import org.junit.jupiter.api.Test;
import pymemlab.contracts.Rule;

/** Step 1: rings, chains and hubs of many objects. */
public abstract class CycleCollectorManyObjects {

    private static final int MANY = 200_000;

    /** Who is judged: a learner, the reference, or a mutant. */
    protected abstract CycleCollectorSubject subject();

    @Rule("CYC-5")
    @Test
    void manyReferencesToOneCountEach() {
        int many = 70_000;
        var big = new BigGraph(subject(), many + 1);
        KitObject hub = big.create(1, 1)[0];
        KitObject[] all = big.create(many, 2);
        big.told(
                "70,000 that refer to themselves and to one, which is held",
                () -> {
                    big.track(hub);
                    big.track(all);
                    for (KitObject each : all) {
                        big.graph().set(each, 0, each);
                        big.graph().set(each, 1, hub);
                    }
                    big.drop(all);
                });

        big.collect(2);
        big.mustHold(1);
        big.drop(hub);

        big.mustBeEmpty();
        big.leave();
    }

    /** CPython returns 1000. */
    @Rule("CYC-7")
    @Test
    void c04ARingOfThousandCountsThousand() {
        var big = new BigGraph(subject(), 1000);
        KitObject[] all = big.create(1000, 1);
        big.told("a ring of 1,000", () -> ring(big, all));

        big.collect(2, 1000);

        big.mustBeEmpty();
    }

    @Rule("CYC-8")
    @Test
    void aRingOfTwoHundredThousandGoes() {
        var big = new BigGraph(subject(), MANY);
        KitObject[] all = big.create(MANY, 1);
        big.told("a ring of 200,000", () -> ring(big, all));

        big.collect(2, MANY);

        big.mustBeEmpty();
        big.leave();
    }

    @Rule("CYC-8")
    @Test
    void aLongChainThatIsHeldAtItsEndLives() {
        var big = new BigGraph(subject(), MANY);
        KitObject[] all = big.create(MANY, 1);
        big.told(
                "a ring of 200,000, the object tracked last is held",
                () -> {
                    big.track(all);
                    big.ring(all, 0);
                    for (int place = 0; place < MANY - 1; place++) {
                        big.drop(all[place]);
                    }
                });

        big.collect(2, 0);
        big.drop(all[MANY - 1]);
        big.collect(2, MANY);

        big.mustBeEmpty();
        big.leave();
    }

    private static void ring(BigGraph big, KitObject... all) {
        big.track(all);
        big.ring(all, 0);
        big.drop(all);
    }
}
