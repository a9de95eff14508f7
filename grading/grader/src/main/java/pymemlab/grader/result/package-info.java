/** What grading finds out. Everything that prints or writes a result reads these records alone. */
package pymemlab.grader.result;
