/**
 * What runs in the process that holds a submission's classes, and the frames in which it answers.
 * It decides nothing: points belong to the judge on the other side.
 */
package pymemlab.grader.harness;
