/** Finds Java and the kit's own jars, and starts, limits and ends child processes. */
package pymemlab.grader.jvm;
