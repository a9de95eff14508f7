package pymemlab.grader.harness;

/** The submission lacks something that the exercise asks for. */
final class MissingPart extends IllegalStateException {

    private static final long serialVersionUID = 1;

    MissingPart(String message) {
        super(message);
    }
}
