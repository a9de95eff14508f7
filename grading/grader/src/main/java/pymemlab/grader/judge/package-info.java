/** From a submission to a grade: the parent's side of collect, compile, verify, run, judge. */
package pymemlab.grader.judge;
