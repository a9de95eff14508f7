/** Packs the kit into one jar and lays out a student's repository. */
package pymemlab.grader.starter;
