package pymemlab.spec.machine;

/** More loads, stores and moves than the test's budget: most often a loop that does not end. */
public final class TooMuchWork extends MachineFault {

    TooMuchWork(long budget) {
        super(
                "this test needs at most %,d loads, stores and moves, but all of them are spent: does a loop never end?",
                budget);
    }
}
