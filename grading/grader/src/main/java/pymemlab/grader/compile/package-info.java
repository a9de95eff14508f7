/** Compiles a submission in a process of its own. Nothing of the submission is run for it. */
package pymemlab.grader.compile;
