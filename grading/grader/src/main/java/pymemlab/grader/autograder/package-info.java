/** Bundles that other services' autograders are made of. */
package pymemlab.grader.autograder;
