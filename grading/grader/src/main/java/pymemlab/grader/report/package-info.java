/** Turns a grade into text: for people in a terminal, and for the programs that read results. */
package pymemlab.grader.report;
