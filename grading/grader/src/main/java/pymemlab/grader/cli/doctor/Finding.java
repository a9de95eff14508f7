package pymemlab.grader.cli.doctor;

/**
 * What a checkup found.
 *
 * @param state how bad it is
 * @param what is so, in one sentence
 * @param repair what to do about it; empty if nothing needs to be done
 */
public record Finding(State state, String what, String repair) {

    /** How bad a finding is. */
    public enum State {
        /** All is well. */
        OK,
        /** It works, but could be better. */
        NOTE,
        /** Something will not work. */
        WRONG
    }

    static Finding ok(String what) {
        return new Finding(State.OK, what, "");
    }

    static Finding note(String what, String repair) {
        return new Finding(State.NOTE, what, repair);
    }

    static Finding wrong(String what, String repair) {
        return new Finding(State.WRONG, what, repair);
    }
}
