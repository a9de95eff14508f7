/** What {@code ./lab doctor} looks at: one class for each thing that can be wrong. */
package pymemlab.grader.cli.doctor;
