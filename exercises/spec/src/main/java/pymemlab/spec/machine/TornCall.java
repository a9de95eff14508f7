package pymemlab.spec.machine;

/** A call of the machine that broke off half-way: most often a recursion that does not end. */
public final class TornCall extends MachineFault {

    TornCall() {
        super(
                "a call of the machine needs Java's stack and heap to its end, but they ran out in the middle of it: does a recursion never end?");
    }
}
