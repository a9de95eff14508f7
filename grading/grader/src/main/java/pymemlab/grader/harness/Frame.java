package pymemlab.grader.harness;

/** One thing that a harness says to the judge. */
public sealed interface Frame {

    /** The job's test with this index begins. */
    record Start(int test) implements Frame {}

    /** The test that runs was seen in this line of the submission, such as {@code A.java:7}. */
    record Seen(String place) implements Frame {}

    /** The job's test with this index has ended. */
    record End(int test, Outcome outcome) implements Frame {}

    /** Every test of the job has ended. */
    record Done() implements Frame {}

    /** Nothing more will come; the judge's own reader says so, and why. */
    record Gone(String reason) implements Frame {}
}
