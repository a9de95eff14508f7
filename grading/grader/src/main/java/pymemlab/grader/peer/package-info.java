/** Programs of others, beside which the learner's work is measured. */
package pymemlab.grader.peer;
