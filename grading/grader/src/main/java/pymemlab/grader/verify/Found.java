package pymemlab.grader.verify;

/**
 * A member that a reference leads to.
 *
 * @param api its full name, with the class that declares it
 * @param allowed whether a submission may use it
 * @param varArgs whether javac makes an array for its last parameter
 */
record Found(String api, boolean allowed, boolean varArgs) {}
