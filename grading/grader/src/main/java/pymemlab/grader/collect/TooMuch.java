package pymemlab.grader.collect;

/** A submission is larger than an exercise can need. The message is the problem with its repair. */
final class TooMuch extends Exception {

    private static final long serialVersionUID = 1;

    private final String path;

    TooMuch(String path, String message) {
        super(message);
        this.path = path;
    }

    String path() {
        return path;
    }
}
