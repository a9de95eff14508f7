package pymemlab.grader.cli.doctor;

/** Looks at one thing that the kit needs. */
@FunctionalInterface
public interface Checkup {

    /** What it is like now. */
    Finding look();
}
