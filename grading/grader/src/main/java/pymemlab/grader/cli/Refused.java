package pymemlab.grader.cli;

/** A command cannot do what it was asked. The message is for the person, with the repair. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
