/** Reads a submission's source files, and nothing else of it. */
package pymemlab.grader.collect;
