package pymemlab.grader.harness;

/**
 * Names one test.
 *
 * @param suite the simple name of the abstract suite
 * @param method of it, without parameters
 */
public record TestKey(String suite, String method) {

    @Override
    public String toString() {
        return suite + "#" + method;
    }
}
